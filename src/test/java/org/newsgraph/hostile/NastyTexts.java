package org.newsgraph.hostile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Texts that are made to be slow to read, each of any length. Most repeat one unit; what matters is that a matcher that
 * looks far ahead or behind at each unit shows itself when the text is doubled.
 */
final class NastyTexts {

    private static final String[] NAMES = {"Anna", "Boris", "Clara", "David", "Elena", "Farid", "Greta", "Hugo", "Irene", "Jonas"};
    private static final String[] CITIES = {"Paris", "Vienna", "Lagos", "Quito", "Hanoi", "Oslo", "Accra", "Lima"};

    private NastyTexts() {
    }

    /** Name to a maker of a text of about as many characters as it is asked for. */
    static Map<String, IntFunction<String>> all() {
        Map<String, IntFunction<String>> texts = new LinkedHashMap<>();
        texts.put("news", NastyTexts::news);
        texts.put("one sentence", repeat("the minister met the president in Paris and "));
        texts.put("one name", repeat("John Smith met the mayor on Monday.\n\n"));
        texts.put("names only", repeat("John Smith "));
        texts.put("ever new names", NastyTexts::newNames);
        texts.put("one surname", NastyTexts::oneSurname);
        texts.put("new organisations", NastyTexts::organisations);
        texts.put("pronouns", repeat("He said he told him that she saw her. "));
        texts.put("roles", repeat("the president, the minister, the mayor, "));
        texts.put("straight quotes", repeat("\" "));
        texts.put("glued quotes", cut("\""));
        texts.put("open quotes", repeat("“ "));
        texts.put("close quotes", repeat("” "));
        texts.put("apostrophes", repeat("' "));
        texts.put("open quotes with words", repeat("“We will go on, he said. "));
        texts.put("open quotes in lines", repeat("“We will go on.\n\n"));
        texts.put("quotes and cues", repeat("“Yes,” said Anna. \"No,\" Boris said. "));
        texts.put("said", repeat("he said that she said that "));
        texts.put("according to", repeat("according to the minister, "));
        texts.put("brackets", repeat("( "));
        texts.put("square brackets", repeat("[ "));
        texts.put("glued brackets", cut("("));
        texts.put("commas", repeat(", "));
        texts.put("glued commas", cut(","));
        texts.put("full stops", repeat(". "));
        texts.put("glued full stops", cut("."));
        texts.put("dashes", repeat("— "));
        texts.put("hyphens", cut("a-"));
        texts.put("slashes", cut("a/"));
        texts.put("initials", repeat("J. "));
        texts.put("glued initials", cut("J."));
        texts.put("titles", repeat("Mr. Dr. Gen. "));
        texts.put("numbers", repeat("1 "));
        texts.put("digits", cut("1"));
        texts.put("grouped digits", cut("1,"));
        texts.put("dates", repeat("on 12 March 2020 "));
        texts.put("weekdays", repeat("Monday Tuesday "));
        texts.put("ranges", repeat("from Monday to "));
        texts.put("ago", repeat("3 days ago "));
        texts.put("number words", repeat("twenty one hundred and "));
        texts.put("clock times", repeat("at 3:30 p.m. "));
        texts.put("and", repeat("Paris and Vienna and "));
        texts.put("of the", repeat("president of the "));
        texts.put("capitals", repeat("PARIS "));
        texts.put("dateline", repeat("PARIS, "));
        texts.put("byline", repeat("By Jane Roe and "));
        texts.put("short lines", repeat("a b\n"));
        texts.put("short paragraphs", repeat("a b\n\n"));
        texts.put("headings", repeat("A Heading Of The Day\n\n"));
        texts.put("list items", repeat("- one\n"));
        texts.put("speakers", repeat("ANNA: Yes.\n\n"));
        texts.put("empty lines", text("The mayor spoke.", "\n"));
        texts.put("spaces", text("The mayor spoke.", " "));
        texts.put("tabs", text("The mayor spoke.", "\t"));
        texts.put("no-break spaces", text("The mayor spoke.", "\u00a0"));
        texts.put("control characters", text("The mayor spoke.", "\u0001"));
        texts.put("zero width", text("The mayor spoke.", "\u200b"));
        texts.put("accents", text("The mayor spoke e", "\u0301"));
        texts.put("emoji", repeat("👩‍🚀 "));
        texts.put("addresses", repeat("https://a.example/?q=%20&a=b "));
        texts.put("at signs", cut("a@"));
        texts.put("hash signs", repeat("# "));
        texts.put("stars", repeat("* "));
        texts.put("glued stars", cut("*"));
        texts.put("underlines", cut("_a"));
        texts.put("greater signs", cut(">"));
        texts.put("links", repeat("[a]( "));
        texts.put("dollars", repeat("$3.5 million "));
        texts.put("ampersands", cut("&amp;"));
        texts.put("less signs", cut("<"));
        texts.put("front matter list", length -> "---\ntitle: A\nauthor:\n" + repeat("- b\n").apply(length) + "---\nThe mayor spoke.\n");
        texts.put("front matter keys", NastyTexts::keys);
        texts.put("front matter without end", length -> "---\n" + repeat("a\n").apply(length));
        return texts;
    }

    private static IntFunction<String> repeat(String unit) {
        return length -> unit.repeat(Math.max(1, length / unit.length()));
    }

    /** A space after each 3000 characters: longer stretches are taken for data. */
    private static IntFunction<String> cut(String unit) {
        String stretch = unit.repeat(3000 / unit.length()) + " ";
        return length -> stretch.repeat(length / stretch.length() + 1).substring(0, length);
    }

    private static IntFunction<String> text(String sentence, String filling) {
        return length -> sentence + filling.repeat(length) + sentence;
    }

    private static String news(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < length; i++) {
            String who = NAMES[i % NAMES.length] + " " + NAMES[i / 7 % NAMES.length] + "son";
            String city = CITIES[i % CITIES.length];
            text.append("The foreign minister, ").append(who).append(", arrived in ").append(city).append(" on Tuesday and met the prime minister. ")
                    .append("“We have agreed to meet again,” she said after the talks. He told reporters that the summit would be held on 3 May. ")
                    .append(i % 3 == 2 ? "\n\n" : "");
        }
        return text.toString();
    }

    private static String newNames(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < length; i++) {
            text.append(word(i)).append(' ').append(word(i * 31 + 7)).append("berg met ").append(word(i * 17 + 3)).append(' ').append(word(i + 5)).append("ov.\n\n");
        }
        return text.toString();
    }

    private static String oneSurname(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < length; i++) {
            text.append(word(i)).append(" Miller spoke. Mr. Miller left. ");
        }
        return text.toString();
    }

    private static String organisations(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < length; i++) {
            text.append("The ").append(word(i)).append(" Trading Company (").append(word(i).substring(0, 2).toUpperCase(java.util.Locale.ROOT)).append("C) said it was sold. ");
        }
        return text.toString();
    }

    private static String keys(int length) {
        StringBuilder text = new StringBuilder("---\n");
        for (int i = 0; text.length() < length; i++) {
            text.append("k").append(i).append(": [a, b]\n");
        }
        return text + "---\nThe mayor spoke.\n";
    }

    /** A made-up word for a number; different numbers up to some ten thousands give different words. */
    private static String word(int number) {
        String[] syllables = {"ba", "do", "fe", "gi", "ka", "lo", "mu", "ne", "po", "ra", "se", "ti", "vo", "wa", "ze", "lin"};
        StringBuilder word = new StringBuilder();
        for (int rest = Math.abs(number) + 16; rest > 0; rest /= 16) {
            word.append(syllables[rest % 16]);
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
