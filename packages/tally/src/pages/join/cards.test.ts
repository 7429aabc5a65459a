import { sampleEvent } from "@digital-cleanup/challenge/testing/sample-event.ts";
import { expect, test } from "vitest";
import { type Card, cardsOf, stepAfter } from "./cards.ts";
import { type TaskName, taskNames } from "./tasks/tasks.ts";

const event = sampleEvent({ challenges: ["data", "reuse"] });
const noted = { beforeBytes: 52_000_000_000 };

/** The steps of a person who finishes each task, from this card on. */
function walk(start: Card, used: { beforeBytes?: number }, done = new Set<TaskName>()) {
  const steps: string[] = [];
  for (let step: string = start; steps.length < 20;) {
    step = stepAfter(step as Card, event, { used, done });
    steps.push(step);
    if (!step.startsWith("task-")) break;
    done.add(step.slice("task-".length) as TaskName);
  }
  return steps;
}

test("there are eight cards, and one less if the event takes no devices", () => {
  expect(cardsOf(event)).toEqual(["start", ...taskNames.map((name) => `task-${name}`), "space"]);
  expect(cardsOf(sampleEvent({ challenges: ["data"] }))).toHaveLength(7);
});

test("after the last task the space is asked again, and only of those who gave it before", () => {
  const tasks = taskNames.map((name) => `task-${name}`);
  expect(walk("start", noted)).toEqual([...tasks, "space"]);
  expect(walk("start", {})).toEqual([...tasks, "review"]);
  expect(walk("task-files", {})).toEqual(["task-mail", "review"]);
});

test("a task that is done is not asked again", () => {
  const done = new Set<TaskName>(["devices", "photos", "apps"]);
  expect(walk("start", {}, done)).toEqual(["task-messages", "task-files", "task-mail", "review"]);
});
