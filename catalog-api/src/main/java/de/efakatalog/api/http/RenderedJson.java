package de.efakatalog.api.http;

/** An answer that is written already. */
public final class RenderedJson {

    private final byte[] json;

    /**
     * An answer.
     *
     * @param json in UTF-8; not to be changed afterwards
     */
    public RenderedJson(byte[] json) {
        this.json = json;
    }

    /** In UTF-8; not to be changed. */
    public byte[] json() {
        return json;
    }
}
