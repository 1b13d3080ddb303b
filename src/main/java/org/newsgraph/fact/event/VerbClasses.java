package org.newsgraph.fact.event;

import java.util.Set;

/** Closed classes of verbs and prepositions that several rules ask for; the verb classes are VerbNet's. */
final class VerbClasses {

    /** What events do (VerbNet begin-55.1, stop-55.4, occurrence-48.3) or what is done with them as a whole. */
    static final Set<String> OCCURRENCE = Set.of("take", "happen", "occur", "begin", "start", "open", "end", "conclude", "resume", "break", "erupt", "last",
            "hold", "schedule", "plan", "stage", "set", "cancel", "postpone", "continue", "commence", "kick", "run");
    /** What a blow does to people and things (VerbNet hurt-40.8.3, murder-42, destroy-44): "wounded two soldiers in an attack". */
    static final Set<String> HARM = Set.of("kill", "wound", "injure", "hurt", "maim", "murder", "destroy", "damage", "hit", "strike", "displace", "die", "target",
            "claim", "drown", "perish", "burn", "massacre", "slay", "shoot", "stab", "kidnap", "abduct", "attack");
    /** What protesters do to say what they are against (VerbNet order-60, judgement-33, urge-58). */
    static final Set<String> DEMAND = Set.of("demand", "protest", "denounce", "condemn", "oppose", "call", "criticize", "criticise", "urge", "press", "seek", "show",
            "accuse", "express");
    /** How one gets to where something takes place (VerbNet run-51.3.2, escape-51.1). */
    static final Set<String> MOTION = Set.of("travel", "fly", "go", "come", "arrive", "head", "return", "journey", "sail", "drive");
    /** What explodes on purpose. */
    static final Set<String> WEAPON = Set.of("bomb", "mine", "landmine", "grenade", "missile", "rocket", "shell", "device", "explosive", "bomber", "suicide", "ied", "car-bomb",
            "torpedo", "drone", "mortar");
    static final Set<String> COMPANY = Set.of("alongside", "along with", "together with", "accompanied by", "as well as");

    private VerbClasses() {
    }
}
