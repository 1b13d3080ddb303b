package org.newsgraph.page;

import java.util.Map;

/**
 * What a browser or a program asks for.
 *
 * @param path       as it came, with its escapes
 * @param parameters decoded; the first value of each
 * @param accept     the header of that name; empty where there is none
 * @param origin     the server's address as the request has it, without a slash at the end
 */
public record PageRequest(String path, Map<String, String> parameters, String accept, String origin) {

    /** A parameter's value without blanks around it; empty where there is none. */
    String parameter(String name) {
        return parameters.getOrDefault(name, "").strip();
    }

    /** A number from 1 up; 1 where there is none or no number. */
    int number(String name) {
        String value = parameter(name);
        return value.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(value) : 1;
    }
}
