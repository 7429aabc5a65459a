import { expect, test } from "vitest";
import { eventTasks } from "./event-tasks.ts";

test("an event has a task for each of its challenges, devices first", () => {
  expect(eventTasks({ challenges: ["data", "reuse"] }, [])).toEqual([
    { kind: "reuse", sections: ["devices"] },
    { kind: "data", sections: ["session", "cleanup", "declare"] },
  ]);
  expect(eventTasks({ challenges: ["recycling"] }, [])).toEqual([
    { kind: "recycling", sections: ["devices"] },
  ]);
});

test("a task links to no section that is switched off", () => {
  expect(eventTasks({ challenges: ["data", "recycling"] }, ["session", "devices"])).toEqual([
    { kind: "data", sections: ["cleanup", "declare"] },
    { kind: "recycling", sections: [] },
  ]);
});
