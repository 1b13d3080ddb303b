package org.newsgraph.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Cities, first-order regions and large regions of the world. */
public final class Places {

    /**
     * A city.
     *
     * @param iso ISO 3166-1 alpha-2 of its country
     */
    public record City(String label, String iso, int population, boolean capital, Position position) {
    }

    /** Degrees north of the equator and east of Greenwich, to a tenth. */
    public record Position(double latitude, double longitude) {

        private static Position of(String latitude, String longitude) {
            return latitude.isEmpty() ? null : new Position(Double.parseDouble(latitude), Double.parseDouble(longitude));
        }
    }

    private static final Places WORLD = new Places();

    private final Map<String, List<City>> cities = new HashMap<>();
    private final Map<String, Set<String>> regions = new HashMap<>();
    private final Set<String> macroRegions = new HashSet<>();
    private final Map<String, Position> regionPositions = new HashMap<>();
    private final Map<String, String> byDemonym = new HashMap<>();

    private Places() {
        for (TsvTable.Row row : TsvTable.load("lexicon/en/cities.tsv.gz", "name", "label", "iso", "population", "capital", "latitude", "longitude").rows()) {
            cities.computeIfAbsent(row.get(0), name -> new ArrayList<>(1))
                    .add(new City(row.get(1), row.get(2), Integer.parseInt(row.get(3)), !row.get(4).isEmpty(),
                            Position.of(row.get(5), row.get(6))));
        }
        for (TsvTable.Row row : TsvTable.load("lexicon/en/regions.tsv.gz", "name", "iso", "latitude", "longitude").rows()) {
            regions.computeIfAbsent(row.get(0), name -> new HashSet<>()).add(row.get(1));
            Position middle = Position.of(row.get(2), row.get(3));
            if (middle != null) {
                regionPositions.put(row.get(1) + row.get(0), middle);
            }
        }
        for (TsvTable.Row row : TsvTable.load("lexicon/en/macro-regions.tsv", "name", "latitude", "longitude").rows()) {
            macroRegions.add(row.get(0));
            Position point = Position.of(row.get(1), row.get(2));
            if (point != null) {
                regionPositions.put(row.get(0), point);
            }
        }
        for (TsvTable.Row row : TsvTable.load("lexicon/en/region-demonyms.tsv", "demonym", "place").rows()) {
            byDemonym.put(row.get(0), row.get(1));
        }
    }

    public static Places world() {
        return WORLD;
    }

    /** Cities of that name, the largest first. */
    public List<City> cities(String name) {
        return cities.getOrDefault(name, List.of());
    }

    /**
     * Where a place of that name lies: the largest city in one of these countries, else the middle of a region there; where
     * no country is given, a sea or a small region of disputed rule, else the largest city of the world.
     */
    public Optional<Position> position(String name, Set<String> countries) {
        for (City city : cities(name)) {
            if (countries.contains(city.iso())) {
                return Optional.of(city.position());
            }
        }
        if (countries.isEmpty() && regions.getOrDefault(name, Set.of()).size() == 1 && !cities.containsKey(name)) {
            return position(name, regions.get(name));
        }
        Optional<Position> region = countries.stream().sorted().map(iso -> regionPositions.get(iso + name)).filter(Objects::nonNull).findFirst();
        if (region.isPresent() || !countries.isEmpty()) {
            return region;
        }
        return Optional.ofNullable(regionPositions.get(name.startsWith("the ") ? name.substring(4) : name))
                .or(() -> cities(name).stream().findFirst().map(City::position));
    }

    /** The country of a city or region: the one that the article names if it fits, else the largest city's. */
    public Optional<String> countryOf(String name, Set<String> mentioned) {
        List<City> found = cities(name);
        Set<String> states = regions.getOrDefault(name, Set.of());
        for (City city : found) {
            if (mentioned.contains(city.iso())) {
                return Optional.of(city.iso());
            }
        }
        Optional<String> state = states.stream().filter(mentioned::contains).sorted().findFirst();
        if (state.isPresent()) {
            return state;
        }
        if (states.size() == 1 && (found.isEmpty() || !found.get(0).capital())) {
            return states.stream().findFirst();
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0).iso());
    }

    /** The country of the city of that name which lies in a region of that name: "Birmingham, Alabama". */
    public Optional<String> countryOf(String name, String region) {
        Set<String> states = regions.getOrDefault(region, Set.of());
        return cities(name).stream().map(City::iso).filter(states::contains).findFirst();
    }

    /** The part of a country that an adjective tells: "Scottish". */
    public Optional<String> byDemonym(String word) {
        return Optional.ofNullable(byDemonym.get(word));
    }

    public boolean isMacroRegion(String name) {
        return macroRegions.contains(name.startsWith("the ") ? name.substring(4) : name);
    }

    public boolean isKnown(String name) {
        return cities.containsKey(name) || regions.containsKey(name) || isMacroRegion(name);
    }
}
