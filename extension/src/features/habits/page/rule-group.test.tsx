import { emptyHabitState } from "@digital-cleanup/habits";
import { expect, test } from "vitest";
import { localDay } from "../../../platform/local-day.ts";
import { renderView } from "../../../ui/test-data/render-view.tsx";
import { ruleCounts } from "../test-data/rule-counts.ts";
import { RuleGroup } from "./rule-group.tsx";
import type { HabitsView } from "./use-habits.ts";

const month = localDay(Date.now()).slice(0, 7);
const viewOf = (accepted: number, of = month): HabitsView => ({
  state: {
    ...emptyHabitState(),
    kinds: {
      "streaming/oversized-video": ruleCounts({ month: of, accepted }),
      "email/reply-all": ruleCounts({ month: of, accepted: 5 }),
    },
  },
  unreadable: [],
  fitSites: [],
  policy: {},
});
const render = (view: HabitsView) =>
  renderView(
    <RuleGroup id="video" rules={["streaming/oversized-video", "streaming/audio-only"]} view={view}>
      <p>all settings</p>
    </RuleGroup>,
  );

test("a group is folded, and shows what was accepted of its own rules this month", async () => {
  const html = await render(viewOf(2));
  expect(html).toMatch(/^<details class="card habits-group" id="habits-group-video"><summary>/);
  expect(html).toContain("2 accepted this month");
});

test("a group of which nothing was accepted this month shows no count", async () => {
  expect(await render(viewOf(0))).not.toContain("this month");
  expect(await render(viewOf(3, "2020-01"))).not.toContain("this month");
});
