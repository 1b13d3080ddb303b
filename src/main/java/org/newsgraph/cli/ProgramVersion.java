package org.newsgraph.cli;

import org.newsgraph.ProgramIdentity;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"newsgraph " + ProgramIdentity.currentVersion()};
    }
}
