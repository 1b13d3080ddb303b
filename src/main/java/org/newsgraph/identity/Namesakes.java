package org.newsgraph.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Classes of one name, sorted into as many as bear it: those that contradict each other are two, and what tells nothing
 * goes to the only one, or to the one that nearly all articles mean.
 */
final class Namesakes {

    /** So many times the articles of all others together makes one of several namesakes the one that is meant. */
    static final int RULES = 4;

    private final List<Profile> profiles = new ArrayList<>();
    private final List<Counted> open = new ArrayList<>();

    private Namesakes() {
    }

    static Namesakes of(Collection<Counted> classes) {
        Namesakes namesakes = new Namesakes();
        List<Counted> sorted = classes.stream().sorted(Counted.ORDER).toList();
        List<Counted> plain = new ArrayList<>();
        for (Counted counted : sorted) {
            if (!Evidence.tells(counted.name().evidence()) || !namesakes.placed(counted)) {
                plain.add(counted);
            }
        }
        for (Counted counted : plain) {
            namesakes.placePlain(counted);
        }
        return namesakes;
    }

    /** Who bears the name, in the order in which they were found. */
    List<Profile> profiles() {
        return profiles;
    }

    /** Classes of which it can't be told whose they are. */
    List<Counted> open() {
        return open;
    }

    private boolean placed(Counted counted) {
        List<Profile> possible = possible(counted);
        Optional<Profile> supported = possible.stream().filter(profile -> Evidence.supports(profile.evidence(), counted.name().evidence())).findFirst();
        if (supported.isPresent()) {
            supported.get().add(counted);
        } else if (possible.isEmpty()) {
            profiles.add(new Profile().add(counted));
        } else if (possible.size() == 1) {
            possible.get(0).add(counted);
        } else {
            return false;
        }
        return true;
    }

    private void placePlain(Counted counted) {
        List<Profile> possible = possible(counted);
        if (possible.size() == 1) {
            possible.get(0).add(counted);
        } else if (possible.isEmpty()) {
            profiles.add(new Profile().add(counted));
        } else {
            ruling(possible).ifPresentOrElse(profile -> profile.add(counted), () -> open.add(counted));
        }
    }

    private List<Profile> possible(Counted counted) {
        return profiles.stream().filter(profile -> !Evidence.contradict(profile.evidence(), counted.name().evidence())).toList();
    }

    /** The one of several that nearly all articles mean. */
    static Optional<Profile> ruling(Collection<Profile> profiles) {
        int all = profiles.stream().mapToInt(Profile::articles).sum();
        return profiles.stream().filter(profile -> profile.articles() >= RULES * (all - profile.articles())).findFirst();
    }
}
