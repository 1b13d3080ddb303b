package org.newsgraph.article;

import java.util.regex.Pattern;

/** The lines around a news text that are neither title nor text: known by the fixed words that the trade uses for them. */
final class Furniture {

    private static final Pattern SHARE = full(
            "(share|tweet|e-?mail|print|save|copy( the)? link|copied!?|facebook|twitter|x|whatsapp|linkedin|telegram|reddit|bookmark|listen|comments?|\\d+ comments?)",
            "share( (this|the))?( (article|story|page|post|link|news))?( (on|via|by|with) .{1,40})?:?",
            "(print|e-?mail|save|send|listen to) (this|the) (article|story|page)( .{1,30})?",
            "(follow|like|find|join|watch) us( (on|at) .{1,80})?[.!:]?",
            "(facebook|twitter|x|whatsapp|linkedin|telegram|e-?mail|instagram|youtube|copy link)([\\s|,·•]+(facebook|twitter|x|whatsapp|linkedin|telegram|e-?mail|instagram|youtube|copy link|print|share))+");
    private static final Pattern MORE = full(
            "(read|see|find out|learn|show|view|load) (more|also|next)( (here|stories|articles|about|on)\\b.{0,80})?[.:»>→…]*",
            "((read|see|watch|listen)( more| also)?|also read|more on this( story)?|you (may|might) also (like|be interested in))\\s*[:|»>].{0,200}",
            "(related|recommended|more|other|latest|top|popular|trending|most (read|viewed|popular|shared))( (articles?|stories|news|topics?|coverage|content|links?|reading|posts?|videos?|headlines))?( (from|in|on|by) [^.!?]{1,40})?:?",
            "more on this( story)?", "you (may|might) also like", "(continue|keep) reading( .{0,30})?", "click here( .{1,60})?[.!]?", "back to top", "(previous|next)( article| story)?",
            "skip to (main )?content", "(home|menu|search|(topics|tags|filed under|categories)(:.{0,120})?)", "jump to (navigation|content).*");
    private static final Pattern SELL = full(
            "advertise?ment|advertisements?|sponsored( content)?|promoted( content)?|article continues (below|after).{0,60}|story continues (below|after).{0,60}",
            "(subscribe|sign up|register|log in|sign in|become a (member|subscriber)|donate|support us)( (to|for|now|today|here|with|in)\\b.{0,160})?[.!]?",
            "(get|receive) (our|the) (latest|daily|weekly|free|best|top) .{0,120}(newsletters?|e-?mails?|inbox|app|alerts?)[.!]?",
            "(already|not yet) a (subscriber|member)\\?.*", "download (our|the) app.{0,60}");
    private static final Pattern LEGAL = Pattern.compile(
            "^(?:©|\\(c\\) (?:19|20)\\d\\d|copyright (?:©|\\(c\\)|\\d{4})).{0,200}$|^.{0,80}\\ball rights reserved\\b.{0,120}$"
                    + "|^(?:(?:by (?:using|continuing)|this (?:web)?site|our (?:web)?site|we(?: and our partners)?|the bbc) (?:uses?|store|may use|.{0,40}agree).{0,80}\\bcookies?\\b.*)$"
                    + "|^(?:accept|manage|reject)( all)?( cookies| and continue)?( preferences| settings)?$|^(?:privacy policy|terms (?:of (?:use|service)|and conditions)|cookie (?:policy|settings|preferences|notice))[.]?$"
                    + "|^this (?:material|article|story) may not be (?:published|reproduced|copied).*$",
            Pattern.CASE_INSENSITIVE);
    /** Heads of the list of references or links at the end of an article. */
    private static final Pattern TAIL = full("sources?|references?|external links?|further reading|see also|sister links?|notes|related (news|links?|articles?|stories)|citations?");

    private static final Pattern CREDIT = Pattern.compile(
            "^(?:(?:file )?(?:photo(?:graph)?|image|picture|pictured|illustration|graphic|map|video|caption)s?(?: (?:credit|by|courtesy(?: of)?|caption|from))*\\s*[:©|/].*"
                    + "|(?:photo(?:graph)?|image|picture|illustration|graphic)s? (?:by|courtesy(?: of)?|from) (?-i:\\p{Lu}).{1,80}"
                    + "|(?:(?:photo|image|picture) )?credits?: .*|file (?:photo|picture|image)\\b.{0,200})$"
                    + "|^.{0,300}(?:[\\[(](?:photo|image|picture|photograph|file photo|file|credit|ap photo)\\b[^\\])]{0,80}[\\])]|[\\[(][^\\])]{2,50}/(?:AP|AFP|Reuters|EPA|Getty Images|AFP/Getty|Xinhua|DPA|PA|ANP|Anadolu)\\b[^\\])]{0,30}[\\])]"
                    + "|\\b(?:AP Photo|Getty Images|Reuters/File|AFP/File)[^.]{0,40})\\.?$"
                    + "|^.{0,200}[.\\s](?:photo|image|picture|photograph|photo credit|credit): (?-i:\\p{Lu})[^.:]{1,50}\\.?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern URL_ONLY = Pattern.compile("^(?:https?://|www\\.)\\S+$");
    private static final Pattern CITED = Pattern.compile("https?://|www\\.|[\"”»]\\s*[-—–,.]\\s*\\S|\\b(?:19|20)\\d\\d\\b.{0,12}$|\\bretrieved\\b", Pattern.CASE_INSENSITIVE);

    /** In characters: what is longer is text. */
    private static final int LONGEST = 400;

    private Furniture() {
    }

    private static Pattern full(String... alternatives) {
        return Pattern.compile("^[\\s>»→•*|-]*(?:" + String.join("|", alternatives) + ")[\\s|>»→]*$", Pattern.CASE_INSENSITIVE);
    }

    /** "Share this article", "Read more: …", "Subscribe", "© 2026 …", a cookie note, a bare address. */
    static boolean isBoilerplate(String line) {
        return line.length() <= LONGEST && (SHARE.matcher(line).matches() || MORE.matcher(line).matches() || SELL.matcher(line).matches()
                || LEGAL.matcher(line).matches() || URL_ONLY.matcher(line).matches());
    }

    /** "Sources", "Related articles": what follows is a list. */
    static boolean opensTail(String line) {
        return line.length() <= LONGEST && TAIL.matcher(line).matches();
    }

    /** An entry of such a list: a title without a full stop, or a reference. */
    static boolean isListed(String line) {
        return line.length() <= LONGEST && (!Punctuation.endsSentence(line) && Punctuation.words(line) <= 40 || CITED.matcher(line).find());
    }

    /** "Photo: Jane Roe", "The minister at the airport (AP Photo/Jane Roe)". */
    static boolean isCredit(String line) {
        return line.length() <= LONGEST && CREDIT.matcher(line).matches();
    }
}
