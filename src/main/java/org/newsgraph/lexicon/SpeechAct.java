package org.newsgraph.lexicon;

/** What somebody does with words, as far as it decides how their sentences are read. */
public enum SpeechAct {
    /** Asserts: say, announce, warn. */
    SAY,
    /** Utters in some manner: whisper, shout. Mostly beside direct speech. */
    QUOTE,
    ASK,
    /** Wants somebody else to act: urge, call for, demand. */
    URGE,
    /** Binds oneself: vow, promise, threaten. */
    PLEDGE,
    /** Says that it is not so, or won't have it: deny, reject. */
    DENY,
    /** Praises or blames: hail, thank, condemn, accuse. */
    JUDGE,
    /** Gives a thing a name: call it a crime, describe as. */
    NAME,
    /** Holds for true, hopes, fears. */
    THINK,
    /** Is aware of: know, learn, see. */
    KNOW,
    /** Tells by evidence: a study shows. */
    SHOW;

    /** Whether it is done in words, not only in the mind. */
    public boolean isUttered() {
        return this != THINK && this != KNOW && this != SHOW;
    }
}
