import { languages, loadText } from "@digital-cleanup/text";
import { afterEach, expect, test, vi } from "vitest";
import { runCommand } from "./run-command.ts";

const texts = await Promise.all(languages.map((language) => loadText(language)));
const optionsIn = (message: unknown): string[] => JSON.stringify(message).match(/--[a-z-]+/g) ?? [];
const commandsIn = (usage: string): string[] =>
  Array.from(usage.matchAll(/^ {2}([a-z-]+)/gm), ([, command]) => command!);

const cliKeys = Object.keys(texts[0]!.messages).filter((key) => key.startsWith("tally.cli."));
const usages = texts.map(({ messages }) => messages["tally.cli.usage"] as string);

afterEach(() => vi.restoreAllMocks());

test("the texts of the commands name the same options in each language", () => {
  const [first, ...others] = texts.map(({ messages }) =>
    cliKeys.map((key) => [key, optionsIn(messages[key])]),
  );
  for (const options of others) expect(options).toEqual(first);
});

test("the usage lists the same commands in each language", () => {
  const [first, ...others] = usages.map(commandsIn);
  expect(first).toContain("serve");
  for (const commands of others) expect(commands).toEqual(first);
});

test.each(commandsIn(usages[0]!))("the usage lists %s, which is a command", async (command) => {
  const error = vi.spyOn(console, "error").mockReturnValue();
  expect(await runCommand([command, "--unknown"], new URL("file:///"))).toBe(2);
  expect(error).toHaveBeenCalledWith(expect.stringContaining("'--unknown'"));
});
