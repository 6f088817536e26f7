package org.gongbao.browser;

/**
 * The device and settings a page is looked at with.
 *
 * @param width of the window, CSS pixels
 * @param height of the window, CSS pixels
 * @param touch whether it is a touch screen
 * @param dark whether the reader prefers a dark scheme
 * @param javaScript whether scripts run
 */
public record View(int width, int height, boolean touch, boolean dark, boolean javaScript) {

    /** A phone in portrait. */
    public static final View PHONE = new View(390, 844, true, false, true);

    /** A desktop window. */
    public static final View DESKTOP = new View(1280, 800, false, false, true);

    /** The narrowest window WCAG 2.2 reflow speaks of: 1280 pixels at 400 %. */
    public static final View NARROW = new View(320, 640, true, false, true);

    /** Returns this view with a dark scheme preferred. */
    public View inDark() {
        return new View(width, height, touch, true, javaScript);
    }

    /** Returns this view with scripts switched off. */
    public View withoutJavaScript() {
        return new View(width, height, touch, dark, false);
    }

    @Override
    public String toString() {
        return width + "px" + (touch ? " touch" : "") + (dark ? " dark" : " light") + (javaScript ? "" : " no-js");
    }
}
