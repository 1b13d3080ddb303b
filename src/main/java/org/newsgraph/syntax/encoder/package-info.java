/**
 * The encoder: one small network that gives tags, trees and names of a sentence in one pass. What it was trained on
 * and how well it does is in training/MODEL-CARD.md. Nobody outside this package sees a tensor.
 */
package org.newsgraph.syntax.encoder;
