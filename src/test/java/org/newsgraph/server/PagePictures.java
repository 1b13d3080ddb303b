package org.newsgraph.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Takes pictures of pages in the real browser, to be looked at.
 *
 * <p>Arguments: the address of a running server, a folder, then for each picture {@code WIDTH:SCHEME:HEIGHT:PATH}, where the scheme is
 * {@code light} or {@code dark} and a height of 0 is that of the whole page. The picture of {@code README.md} is
 * {@code 1120:light:1060:event/summit-paris-2026-03-12} of the store of {@code seeds/}.
 */
final class PagePictures {

    private PagePictures() {
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        try (Browser browser = new Browser()) {
            for (String wanted : List.of(arguments).subList(2, arguments.length)) {
                String[] parts = wanted.split(":", 4);
                int width = Integer.parseInt(parts[0]);
                browser.dark(parts[1].equals("dark"));
                browser.width(width);
                browser.open(arguments[0] + parts[3]);
                long height = Long.parseLong(parts[2]);
                if (height == 0) {
                    height = Math.min(6000, (Long) browser.driver.executeScript("return document.documentElement.scrollHeight"));
                }
                Map<String, Object> picture = browser.driver.executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true,
                        "clip", Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)));
                String name = parts[3].replaceAll("[^a-zA-Z0-9]+", "-").replaceAll("^-|-$", "") + "-" + width + "-" + parts[1] + ".png";
                Files.write(folder.resolve(name), Base64.getDecoder().decode((String) picture.get("data")));
                System.out.println(folder.resolve(name) + " " + browser.complaints());
            }
        }
    }
}
