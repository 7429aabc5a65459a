import { type Recipe, unitTests } from "./recipe.ts";

export const addDeviceType: Recipe = {
  name: "A type of device",
  edits: [
    {
      file: "packages/challenge/src/device-types.ts",
      after: `  "screen",\n`,
      text: `  "console",\n`,
    },
    {
      file: "packages/challenge/src/device-types.ts",
      after: `  screen: "none",\n`,
      text: `  console: "disk",\n`,
    },
    {
      file: "packages/footprint/src/factors/device/collected-device.ts",
      after: `  screen: "monitor",\n`,
      text: `  console: "homeConsole",\n`,
    },
  ],
  texts: {
    "contribution.device.console": "Game consoles",
    "devices.type.console": "Game console",
    "home.keepDevice.of.console": "Your game console",
    "tally.event.console": "Consoles",
    "tally.desk.console": "Console",
    "tally.report.ofType.console": { one: "console", other: "consoles" },
  },
  checks: [
    unitTests("packages/challenge/src", "packages/footprint/src", "extension/src/features/devices"),
    unitTests(
      "packages/tally/src/storage/sqlite",
      "packages/tally/src/pages/desk",
      "packages/tally/src/pages/event",
      "packages/tally/src/pages/join",
    ),
  ],
};
