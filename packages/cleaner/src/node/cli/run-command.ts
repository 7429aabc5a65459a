import { type Problem, readArguments } from "./arguments.ts";
import { explainError } from "./explain-error.ts";
import { exitCodes } from "./exit-codes.ts";
import { inFolder } from "./in-folder.ts";
import { terminalLanguage } from "./language.ts";
import { photosCommand } from "./photos/photos-command.ts";
import { applyCommand } from "./plan/apply-command.ts";
import { refuse } from "./refuse.ts";
import { scanCommand } from "./scan/scan-command.ts";
import type { Texts } from "./texts-en.ts";

/** Runs the command line and resolves to its exit code. What goes wrong is printed in words. */
export async function runCommand(args: string[], version: string): Promise<number> {
  const { texts } = terminalLanguage(process.env);
  const command = readArguments(args);
  try {
    switch (command.name) {
      case "help":
      case "version":
        console.log(command.name === "help" ? texts.usage : version);
        return exitCodes.done;
      case "wrong":
        return refuse(problemText(command.problem, texts), texts.seeHelp);
      case "apply":
        return await applyCommand(command.options, texts);
      case "photos":
        return await inFolder(command.options.folder, texts, (root) =>
          photosCommand(root, command.options),
        );
      case "scan":
        return await inFolder(command.options.folder, texts, (root) =>
          scanCommand(root, command.options),
        );
    }
  } catch (error) {
    refuse(explainError(error, texts));
    return exitCodes.partly;
  }
}

const problemText = ({ kind, given, choices = "" }: Problem, { problems }: Texts): string =>
  problems[kind].replace("{given}", () => given).replace("{choices}", () => choices);
