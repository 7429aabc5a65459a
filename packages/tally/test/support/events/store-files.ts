import { contributionKey } from "../../../src/keys/contribution-key.ts";
import type { Store } from "../../../src/storage/store.ts";
import { measuredFiles, secretOf } from "../samples.ts";

/** Sends one person's number of measured files to a store, without HTTP. */
export const storeFiles = (
  store: Store,
  person: number,
  files: number,
  { code = "BRUME", seq = 1, hasPlace = false } = {},
) =>
  store.change(code, contributionKey(code, secretOf(person)), {
    seq,
    totals: measuredFiles(files),
    hasPlace,
  });
