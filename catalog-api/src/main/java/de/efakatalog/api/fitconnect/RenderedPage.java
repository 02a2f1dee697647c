package de.efakatalog.api.fitconnect;

/** An answer that is written already. */
final class RenderedPage {

    private final byte[] json;

    /**
     * @param json in UTF-8; not to be changed afterwards
     */
    RenderedPage(byte[] json) {
        this.json = json;
    }

    byte[] json() {
        return json;
    }
}
