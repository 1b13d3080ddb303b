package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.Block;
import org.newsgraph.model.BlockKind;

class LayoutReaderTest {

    private static final String BODY = "The two ministers signed the agreement in the town hall and left without taking any questions.";

    private static Layout read(String text) {
        return LayoutReader.read(new ArticleText(text), Optional.empty(), Optional.empty(), List.of());
    }

    private static List<String> told(String text) {
        return told(text, read(text));
    }

    private static List<String> told(String text, Layout layout) {
        ArticleText articleText = new ArticleText(text);
        return layout.blocks().stream().map(block -> block.kind() + " " + articleText.slice(block.span())).toList();
    }

    /** What a line is that stands above, between or below running text. */
    private static BlockKind first(String line) {
        return read(line + "\n\n" + BODY + "\n\n" + BODY).blocks().get(0).kind();
    }

    private static BlockKind between(String line) {
        return read(BODY + "\n\n" + line + "\n\n" + BODY).blocks().get(1).kind();
    }

    @Test
    void wireReportIsTakenApart() {
        String text = """
                Harbour deal signed after nine years

                By Ann Other and Joost van der Berg

                PORT LOUIS, Jan 6 (Island Wire) — The two ministers signed the agreement.

                What it costs

                Nobody would say what it costs.

                (Reporting by Ann Other; editing by Karl Schmidt)
                """;
        Layout layout = read(text);
        assertThat(told(text, layout)).containsExactly(
                "HEADLINE Harbour deal signed after nine years",
                "BYLINE By Ann Other and Joost van der Berg",
                "DATELINE PORT LOUIS, Jan 6 (Island Wire) —",
                "PARAGRAPH The two ministers signed the agreement.",
                "HEADING What it costs",
                "PARAGRAPH Nobody would say what it costs.",
                "BYLINE (Reporting by Ann Other; editing by Karl Schmidt)");
        assertThat(layout.title()).contains("Harbour deal signed after nine years");
        assertThat(layout.author()).contains("Ann Other and Joost van der Berg");
        assertThat(layout.place()).contains("Port Louis");
        assertThat(layout.agency()).contains("Island Wire");
        assertThat(layout.date()).as("a day without a year is no date").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "PARIS — ", "PARIS, Jan 6 (Agency) —", "NEW YORK (City News) - ", "WASHINGTON, D.C., March 3 – ", "KYIV, Ukraine, Sept. 12, 2025 (Wire) -- ",
            "BEIRUT/DAMASCUS, 4 May (Wire) - ", "Accra, 9 June 2026 – ", "Lima (Andes News) — ", "Taipei, Taiwan — ", "MOSCOW, January 6. /WIRE/. ", "SAINT-DENIS, France – ", "(Wire) — ", "(NNN)", "Washington (NNN)", "GENEVA (12 March 2026) – ", "Geneva (12 March 2026) – ", "SEATTLE – March 12, 2026 – ", "SEATTLE--(BUSINESS WIRE)--", "SEATTLE, March 12, 2026 /Newswire/ -- "})
    void datelineIsCutFromTheParagraph(String dateline) {
        assertThat(told(dateline + BODY)).containsExactly("DATELINE " + dateline.strip(), "PARAGRAPH " + BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "NATO — which was founded in 1949 — has 32 members and a headquarters near Brussels.",
            "The talks - the first since May - ended without a result on Friday evening in Oslo.",
            "Jane Roe - who has led the party since 2019 - said on Monday that she would not stand again.",
            "In Paris, on 6 January, the leaders met for two hours and went home.",
            "Jane Roe (SPD) said on Monday that she would not stand again in the autumn.",
            "Jane Roe (6 October 1895 - 8 September 1960), the founder of the paper, was born in Padua.",
            "The Conference on Rivers (COR) Summit will be held in Padua in the autumn of this year.",
            "A-LEVEL results were better than ever, the ministry said on Thursday morning."})
    void sentenceWithADashKeepsItsHead(String sentence) {
        assertThat(told(sentence)).containsExactly("PARAGRAPH " + sentence);
    }

    @Test
    void transcriptIsNoDateline() {
        String text = "JANE ROE – We have had a long day and a good one.\n\nJOHN DOE – It was long, I agree with that.";
        assertThat(read(text).blocks()).extracting(Block::kind).containsOnly(BlockKind.PARAGRAPH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Saturday, March 5, 2011", "5 March 2011", "Published: 5 March 2011, 10:32 GMT", "Geneva, 5 March 2011", "2011-03-05", "Mar. 5, 2011 at 9:15 p.m."})
    void dateOnALineOfItsOwn(String line) {
        Layout layout = read("Two dead in avalanche\n\n" + line + "\n\n" + BODY);
        assertThat(layout.blocks().get(1).kind()).isEqualTo(BlockKind.DATELINE);
        assertThat(layout.date()).contains(LocalDate.of(2011, 3, 5));
    }

    @Test
    void placesBesideADate() {
        assertThat(read("Geneva, 5 March 2011\n" + BODY).place()).contains("Geneva");
        Layout layout = read("Ministers agree on glacier watch\n5 March 2011\nZermatt\n" + BODY);
        assertThat(layout.blocks()).extracting(Block::kind).containsExactly(BlockKind.HEADLINE, BlockKind.DATELINE, BlockKind.DATELINE, BlockKind.PARAGRAPH);
        assertThat(layout.place()).contains("Zermatt");
    }

    @Test
    void crawledHeadlineLosesItsDate() {
        assertThat(told("Crane falls on school roof Saturday, March 5, 2011\n\n" + BODY)).startsWith(
                "HEADLINE Crane falls on school roof", "DATELINE Saturday, March 5, 2011");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Minister calls deal \"historic\"", "Harbour deal signed after nine years", "Ukraine: what we know", "12 killed as bus leaves road"})
    void headline(String line) {
        assertThat(first(line)).isEqualTo(BlockKind.HEADLINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "The minister said that he would resign.",
            "\"We have waited nine years for this\"",
            "“There is no way back,” she said.",
            "The following ministers took part in the opening session of the conference in the capital on Monday morning and stayed for the dinner that the mayor gave",
            "The minister told the newspaper:",
            "- a loan of four million",
            "Was the deal signed in time?",
            "according to the ministry"})
    void sentenceOrQuotationIsNoHeadlineAndNoHeading(String line) {
        assertThat(first(line)).isEqualTo(BlockKind.PARAGRAPH);
        assertThat(between(line)).isEqualTo(BlockKind.PARAGRAPH);
    }

    @Test
    void onlyLineIsText() {
        assertThat(told("Minister resigns over harbour deal")).containsExactly("PARAGRAPH Minister resigns over harbour deal");
    }

    @Test
    void declaredTitleIsTheHeadlineEvenWithAFullStop() {
        String text = "The minister is gone.\n\n" + BODY;
        Layout layout = LayoutReader.read(new ArticleText(text), Optional.of("The minister is gone"), Optional.empty(), List.of());
        assertThat(layout.blocks().get(0).kind()).isEqualTo(BlockKind.HEADLINE);
    }

    @Test
    void longFirstLineIsNoHeadlineWhereTheTitleIsAnother() {
        String text = "The president sent her greetings to the members of the volunteer fire brigade on its anniversary\n\n" + BODY;
        Layout layout = LayoutReader.read(new ArticleText(text), Optional.of("Greetings to the fire brigade"), Optional.empty(), List.of());
        assertThat(layout.blocks().get(0).kind()).isEqualTo(BlockKind.PARAGRAPH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"By Jane Roe", "By Jane Roe, Diplomatic Correspondent", "By JANE ROE and JOHN DOE", "Words by Jean de la Roe", "Jane Roe", "By Jane Roe in Kyiv",
            "Additional reporting by John Doe in Rome.", "(Reporting by Jane Roe and John Doe; editing by Max Muster)"})
    void byline(String line) {
        Layout layout = LayoutReader.read(new ArticleText("Two dead in avalanche\n" + line + "\n" + BODY), Optional.empty(), Optional.of("Jane Roe"), List.of());
        assertThat(layout.blocks().get(1).kind()).isEqualTo(BlockKind.BYLINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"By 2030 the sea will have risen by four centimetres", "By Tuesday the road was open again.", "By signing the treaty Norway has changed its course."})
    void sentenceThatBeginsWithBy(String line) {
        assertThat(first(line)).isNotEqualTo(BlockKind.BYLINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Photo: Jane Roe", "Image: Jane Roe/City News", "File photo: the bridge in 2019.", "Photo by Jane Roe", "The minister at the airport on Friday (AP Photo/Jane Roe)",
            "Rescuers dig in the rubble of a school. [Jane Roe/AFP]", "The bridge before its fall. Photo: Jane Roe.", "Credit: Jane Roe", "A field of wheat, from file. Image: Jane Roe."})
    void credit(String line) {
        assertThat(between(line)).isEqualTo(BlockKind.CREDIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"We have all seen the images: the smoke, the ash and the empty streets.", "Photographs by satellites show that the dam has burst, the ministry said.",
            "Picture a town without water."})
    void sentenceAboutPictures(String line) {
        assertThat(between(line)).isEqualTo(BlockKind.PARAGRAPH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Share", "Share this article", "Share on Facebook", "Read more: Ferry lines fear for their future", "Read more", "Related articles", "Advertisement", "Subscribe to our newsletter",
            "Sign up for our daily newsletter.", "Follow us on Instagram", "This site uses cookies to improve your experience.", "© 2026 The Observer", "The Observer. All rights reserved.",
            "Most read", "More on this story", "ALSO READ: Ten things to know", "Click here to subscribe", "Facebook | X | WhatsApp", "https://example.org/a/b", "Accept all cookies"})
    void boilerplate(String line) {
        assertThat(between(line)).isEqualTo(BlockKind.BOILERPLATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Share prices fell by two percent in Tokyo.", "Read more books, the minister told the children.", "Terms of reference of the inquiry were published on Friday.",
            "Sources in the ministry said the deal was dead.", "Search: the teams found three more survivors on Sunday, the mayor said.", "More in the coming days.", "Cookies were served after the meeting.", "Subscribe they did, and in great numbers."})
    void sentenceThatBeginsLikeBoilerplate(String line) {
        assertThat(between(line)).isEqualTo(BlockKind.PARAGRAPH);
    }

    @Test
    void listOfSourcesAtTheEnd() {
        String text = BODY + "\n\nSources\n\nJane Roe. \"Bridge falls\" - City News, March 5, 2011\nJohn Doe. \"Bridge was old\" - The Observer, March 6, 2011\n\nThe bridge was closed for good on Monday.";
        assertThat(read(text).blocks()).extracting(Block::kind).containsExactly(
                BlockKind.PARAGRAPH, BlockKind.BOILERPLATE, BlockKind.BOILERPLATE, BlockKind.BOILERPLATE, BlockKind.PARAGRAPH);
    }

    @Test
    void interviewIsText() {
        String text = "An afternoon with the mayor\n\n" + BODY + "\n\nQ: Will you stand again\n\nA: I might\n\nThe Observer: When\n\nRoe: In May\n\nThe Observer: Why\n\nRoe: Because";
        assertThat(read(text).blocks().stream().skip(1)).extracting(Block::kind).containsOnly(BlockKind.PARAGRAPH);
    }

    @Test
    void listOfNamesIsText() {
        String text = "The jury consists of five people.\n\nJane Roe\nJohn Doe\nMax Muster\nErika Muster\n\n" + BODY;
        assertThat(read(text).blocks()).extracting(Block::kind).containsOnly(BlockKind.PARAGRAPH);
    }

    @Test
    void wrappedLinesAreOneBlock() {
        String text = """
                Bridge collapses
                near Verona

                VERONA, March 5 (City News) - A bridge over the Adige collapsed on
                Saturday afternoon, a few minutes after a school bus had crossed it,
                the mayor said. Nobody was hurt.

                "We were lucky by three minutes," the driver of the bus told the
                newspaper. He said he had heard the steel sing.
                """;
        assertThat(told(text)).containsExactly(
                "HEADLINE Bridge collapses", "HEADLINE near Verona",
                "DATELINE VERONA, March 5 (City News) -",
                "PARAGRAPH A bridge over the Adige collapsed on\nSaturday afternoon, a few minutes after a school bus had crossed it,\nthe mayor said. Nobody was hurt.",
                "PARAGRAPH \"We were lucky by three minutes,\" the driver of the bus told the\nnewspaper. He said he had heard the steel sing.");
    }

    @Test
    void shortParagraphsAreNotJoined() {
        String text = "The bridge is gone.\nNobody was hurt in the fall.\nThe mayor came at once and stayed all night.\nHe thanked the firemen.\nThe road is closed.";
        assertThat(read(text).blocks()).hasSize(5);
    }
}
