// The browser's own database would keep the names of files after the page is closed: each command has another port, and thus another
// origin, which no later page can clear.
import "fake-indexeddb/auto";
export * from "idb";
