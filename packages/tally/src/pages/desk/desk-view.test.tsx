import { createFormat, loadText } from "@digital-cleanup/text";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { shownText } from "../../../test/support/shown-text.ts";
import { countDesk } from "./queue/desk-counts.ts";
import type { OwnEntry } from "./queue/desk-queue.ts";
import { DeskView } from "./desk-view.tsx";
import type { DeskSnapshot } from "./open-desk.ts";

const t = await loadText("en");
const laptop: OwnEntry = {
  count: { id: "a", kind: "devices", type: "laptop", state: "working", count: 1 },
  atMs: 0,
  isSent: false,
  isUndone: false,
};

const render = (desk: Partial<DeskSnapshot>, props: { isPersistent?: boolean } = {}) => {
  const html = renderToString(
    <DeskView
      t={t}
      format={createFormat("en")}
      eventName="Brume cleanup"
      eventUrl="/e/BRUME"
      desk={{
        state: "idle",
        label: "Library",
        counts: countDesk({ devices: {}, grams: "0" }, desk.entries ?? []),
        entries: [],
        waiting: 0,
        ...desk,
      }}
      isPersistent
      hasFailed={false}
      announcement=""
      onAdd={() => true}
      onUndo={() => undefined}
      onRetry={() => undefined}
      {...props}
    />,
  );
  return { html, text: shownText(html) };
};

test("the desk shows whether the tally has received every entry", () => {
  expect(render({}).text).toContain(t("tally.desk.allSaved"));
  expect(render({ state: "failing" }).text).toContain(t("tally.desk.offline"));
  expect(render({ state: "failing", waiting: 3 }).text).toContain(
    `${t("tally.desk.waiting", { count: 3 })} ${t("common.retry")}`,
  );
});

test.each([["keyRefused"], ["eventClosed"], ["notUnderstood"]] as const)(
  "after %s the entries are kept and the page shows a remedy",
  (state) => {
    const { text } = render({ state, waiting: 2 });
    expect(text).toContain(t(`tally.desk.${state}`));
    expect(text).toContain(t("tally.desk.stay", { count: 2 }));
    expect(text).toContain("Smartphone");
  },
);

test("minus undoes only entries that this device made in the same tile", () => {
  const { html, text } = render({ entries: [laptop], waiting: 1 });
  const isDisabled = (type: string) =>
    new RegExp(`id="remove-${type}"[^>]*aria-disabled="true"`).test(html);
  expect([isDisabled("laptop"), isDisabled("tablet")]).toEqual([false, true]);
  expect(text).toContain("Laptop, working waits Undo");
});

test("the desk warns if the browser does not store entries", () => {
  expect(render({}, { isPersistent: false }).text).toContain(t("tally.desk.notKept"));
});
