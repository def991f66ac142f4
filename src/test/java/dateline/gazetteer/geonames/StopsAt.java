package dateline.gazetteer.geonames;

import dateline.gazetteer.imports.ImportListener;

/** Asks for a stop at a row of one piece of work. */
final class StopsAt implements ImportListener {
    private final ImportListener to;
    private final String work;
    private final long stopRow;
    private boolean isIt;
    private long row;

    StopsAt(ImportListener to, String work, long stopRow) {
        this.to = to;
        this.work = work;
        this.stopRow = stopRow;
    }

    @Override
    public void begins(String what, long bytes) {
        isIt = what.startsWith(work);
        row = 0;
    }

    @Override
    public void at(long bytes, long rows) {
        row = rows;
    }

    @Override
    public void ends() {}

    @Override
    public void note(String line) {
        to.note(line);
    }

    @Override
    public boolean isStopAsked() {
        return isIt && row >= stopRow;
    }
}
