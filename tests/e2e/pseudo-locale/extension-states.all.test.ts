import { describe, test } from "vitest";
import { listsHost } from "../../corpus/webmail/unsubscribe-server.ts";
import { launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { embedHost } from "../sober/embedding-site.ts";
import { checkCloud, checkReview, checkScan, checkTrash } from "./cleanup-states.ts";
import {
  checkEmbed,
  checkMailNudge,
  checkNewsletters,
  checkVideoNudge,
  checkWeight,
} from "./in-page-states.ts";
import { checkStoreBuild, checkWebmail, useStoreBuild } from "./popup-states.ts";
import { checkPhotos } from "./photo-states.ts";
import { assertAfter } from "./screen-faults.ts";
import { statesOfBoth, testStates } from "./test-states.ts";
import { startPseudoTally, usePseudoLocale } from "./use-pseudo-locale.ts";

describe("in a pseudo-locale every text is translated, fits 320 pixels and is whole, in the work build", () => {
  testStates(
    {
      ...statesOfBoth,
      "a folder while it is scanned": checkScan,
      "a folder in review": checkReview,
      "a folder kept in step online": checkCloud,
      "photos that look alike": checkPhotos,
      "the trash of a folder": checkTrash,
      "a suggestion in an e-mail": checkMailNudge,
      "a suggestion about a video": checkVideoNudge,
      "the review of newsletters": checkNewsletters,
      "what takes up space in a webmail": checkWeight,
      "a replaced embed": checkEmbed,
      "the popup on a webmail": checkWebmail,
    },
    assertAfter,
    () =>
      launchChromium({
        language: "en",
        alterBuild: usePseudoLocale,
        takesAnyCertificate: true,
        localNames: [embedHost, "fonts.example", listsHost],
      }),
    startPseudoTally,
  );
});

test("in a pseudo-locale the popup of the store build is translated and whole, without access and beside the work build", async () => {
  const rig = await launchChromium({ language: "en", mode: "store", alterBuild: useStoreBuild });
  try {
    await checkStoreBuild(rig, assertAfter);
  } finally {
    await rig.close();
  }
});
