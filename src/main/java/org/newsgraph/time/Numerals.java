package org.newsgraph.time;

import java.util.Optional;
import java.util.OptionalInt;

/** Reads amounts: "3", "2.5", "1,200", "twenty-one", "two and a half", "half a", "several". */
final class Numerals {

    /** An amount and the word after it; a vague one ("several") has no number. */
    record Amount(double value, boolean vague, int end) {
    }

    private Numerals() {
    }

    static Optional<Amount> amount(TimeWords words, int i) {
        if (words.is(i, "half") && words.is(i + 1, "a", "an")) {
            return Optional.of(new Amount(0.5, false, i + 2));
        }
        if (words.is(i, "several")) {
            return Optional.of(new Amount(0, true, i + 1));
        }
        if (words.is(i, "a") && words.is(i + 1, "few")) {
            return Optional.of(new Amount(0, true, i + 2));
        }
        int couple = words.phrase(i, "a", "couple", "of");
        if (couple > 0) {
            return Optional.of(new Amount(2, false, couple));
        }
        Optional<Amount> whole = words.isNumber(i) ? figures(words, i) : spelled(words, i);
        return whole.map(amount -> withHalf(words, amount));
    }

    private static Amount withHalf(TimeWords words, Amount amount) {
        int half = words.phrase(words.afterHyphen(amount.end()), "and");
        if (half > 0) {
            half = words.afterHyphen(half);
            int end = words.phrase(half, "a");
            end = end > 0 ? words.phrase(words.afterHyphen(end), "half") : -1;
            if (end > 0) {
                return new Amount(amount.value() + 0.5, false, end);
            }
        }
        return amount;
    }

    private static Optional<Amount> figures(TimeWords words, int i) {
        if (words.glued(i) && words.is(i - 1, ".", ",", "/", ":", "$", "€", "£")) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder(words.at(i));
        int end = i + 1;
        while (words.is(end, ",") && words.glued(end) && words.glued(end + 1) && words.isNumber(end + 1) && words.length(end + 1) == 3
                && digits.length() < 10) {
            digits.append(words.at(end + 1));
            end += 2;
        }
        if (words.is(end, ".") && words.glued(end) && words.glued(end + 1) && words.isNumber(end + 1) && words.length(end + 1) < 4) {
            digits.append('.').append(words.at(end + 1));
            end += 2;
        }
        return digits.length() > 12 ? Optional.empty() : Optional.of(new Amount(Double.parseDouble(digits.toString()), false, end));
    }

    private static Optional<Amount> spelled(TimeWords words, int i) {
        if (words.is(i, "a", "an")) {
            OptionalInt big = words.number("number", i + 1);
            return big.isPresent() && (big.getAsInt() >= 100 || big.getAsInt() == 12)
                    ? Optional.of(new Amount(big.getAsInt(), false, i + 2)) : Optional.of(new Amount(1, false, i + 1));
        }
        double total = 0;
        double part = 0;
        int at = i;
        for (int k = 0; k < 8; k++) {
            OptionalInt number = words.number("number", at);
            if (number.isEmpty()) {
                break;
            }
            int n = number.getAsInt();
            if (n == 12 && words.is(at, "dozen") || n == 100) {
                part = Math.max(1, part) * n;
            } else if (n == 1000) {
                total += Math.max(1, part) * n;
                part = 0;
            } else {
                part += n;
            }
            at++;
            int next = words.is(at, "and") ? at + 1 : words.afterHyphen(at);
            if (words.number("number", next).isPresent() && (!words.is(at, "and") || n >= 100)) {
                at = next;
            }
        }
        return at == i ? Optional.empty() : Optional.of(new Amount(total + part, false, at));
    }

    /** "third", "3rd", "21st", "twenty-first": its number. */
    record Ordinal(int value, int end) {
    }

    static Optional<Ordinal> ordinal(TimeWords words, int i) {
        if (words.isNumber(i) && words.length(i) <= 2 && words.glued(i + 1) && words.is(i + 1, "st", "nd", "rd", "th")) {
            return Optional.of(new Ordinal(words.digits(i), i + 2));
        }
        OptionalInt tens = words.number("number", i);
        int after = words.afterHyphen(i + 1);
        if (tens.isPresent() && tens.getAsInt() >= 20 && tens.getAsInt() < 100 && words.number("ordinal", after).isPresent()) {
            return Optional.of(new Ordinal(tens.getAsInt() + words.number("ordinal", after).getAsInt(), after + 1));
        }
        OptionalInt single = words.number("ordinal", i);
        return single.isPresent() ? Optional.of(new Ordinal(single.getAsInt(), i + 1)) : Optional.empty();
    }
}
