import { createTestMailbox } from "@digital-cleanup/mailbox/test-mailbox";
import { createFormat, loadText } from "@digital-cleanup/text";
import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import { createWeighing } from "../../../ui/mailbox/weighing.ts";
import type { WatchContext } from "../page-messages.ts";
import { Panel } from "../review/panel.tsx";
import { WeightPanel } from "../weigh-panel/weight-panel.tsx";

const recordsNotice = "Avant de supprimer, <écrivez> aux archives.";
const escaped = "Avant de supprimer, &lt;écrivez> aux archives.";
const presses = { isReady: true, hasMissedPress: false };
const t = await loadText("fr");
const onClose = () => {};

const watched = (change: Partial<WatchContext>): WatchContext => ({
  isWatched: true,
  language: "fr",
  theme: "auto",
  isWorkBuild: false,
  recordsNotice: "",
  ...change,
});

const panels: Record<string, (watch: WatchContext) => string> = {
  "the review of newsletters": (watch) =>
    render(
      <Panel
        t={t}
        look={{ language: "fr", theme: "auto", ...presses }}
        mailbox={{
          listSenders: async () => [],
          readHeader: async () => ({}),
          moveToTrash: async () => 0,
          refresh: () => {},
        }}
        handlers={{ onMovedToTrash: () => {}, onUnsubscribed: () => {} }}
        watch={watch}
        onClose={onClose}
      />,
    ),
  "what takes up space": (watch) =>
    render(
      <WeightPanel
        context={{ t, format: createFormat("fr") }}
        watch={watch}
        presses={presses}
        weighing={createWeighing(createTestMailbox([]))}
        handlers={{ onMovedToTrash: () => {}, onRestored: () => {} }}
        onClose={onClose}
      />,
    ),
};
const ofWork = {
  "the review of newsletters": t("webmailReview.workNotice"),
  "what takes up space": t("mailboxWeight.workNotice"),
};

test.each(Object.entries(panels))(
  "%s shows what the organisation says about public records, as text",
  (_name, show) => {
    expect(show(watched({ recordsNotice }))).toContain(escaped);
    expect(show(watched({}))).not.toContain("records-notice");
  },
);

test.each(Object.entries(ofWork))(
  "%s says in the work edition what holds at work",
  (name, text) => {
    expect(panels[name]!(watched({ isWorkBuild: true }))).toContain(text);
    expect(panels[name]!(watched({}))).not.toContain(text);
  },
);
