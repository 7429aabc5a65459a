import { expect, test } from "vitest";
import { nextTask, taskNames, type TaskName } from "./tasks.ts";

/** The tasks in which a person passes each time, from this one on. */
function walk(start: TaskName): TaskName[] {
  const passed = new Set<TaskName>();
  let task: TaskName | undefined = start;
  while (task && passed.size < 20) {
    passed.add(task);
    task = nextTask(taskNames, task, (each) => passed.has(each));
  }
  return [...passed];
}

test("each task comes once, from wherever a person starts, and then none", () => {
  expect(walk("devices")).toEqual(taskNames);
  expect(walk("files")).toEqual(["files", "mail", "devices", "photos", "messages", "apps"]);
});

test("a task that is done is left out", () => {
  expect(nextTask(taskNames, "photos", (task) => task === "messages")).toBe("apps");
});
