import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { readText, storeText } from "../../client/browser-store.ts";
import { useOrganiser } from "../organiser-context.ts";

export type ChecklistLine = {
  id: string;
  title: string;
  meaning: ComponentChildren;
  isDone: boolean;
  /** Renders the button of the line with this class, which differs for the next line to do. */
  button: (buttonClass: string) => ComponentChildren;
  /** Fields or texts below. */
  detail?: ComponentChildren;
};

type Props = {
  title: string;
  lines: readonly ChecklistLine[];
  /** Whether only the next line is explained, and the others are their title and button. */
  isBrief?: boolean;
};

/** Things to do, in order. Only the first that is not done has the main button. */
export function Checklist({ title, lines, isBrief = false }: Props) {
  const { t } = useOrganiser();
  const next = lines.findIndex(({ isDone }) => !isDone);
  const isExplained = (index: number) => !isBrief || index === next;
  const done = lines.filter(({ isDone }) => isDone).length;
  return (
    <section class="card flow" aria-labelledby="todo">
      <div class="spread">
        <h2 id="todo">{title}</h2>
        <p class="small soft">{t("tally.organise.todo.count", { done, total: lines.length })}</p>
      </div>
      <ol class="todo">
        {lines.map(({ id, title: what, meaning, isDone, button, detail }, index) => (
          <li key={id} id={`todo-${id}`} {...(index === next && { "aria-current": "step" })}>
            <span class={`todo__mark${isDone ? " todo__mark--done" : ""}`} aria-hidden="true">
              {isDone ? "✓" : index + 1}
            </span>
            <div>
              <b>{what}</b>
              {isDone && <span class="hidden"> {t("tally.organise.todo.done")}</span>}
              {isExplained(index) && <p class="small soft">{meaning}</p>}
            </div>
            {button(index === next ? "btn btn--main" : "btn")}
            {detail !== undefined && isExplained(index) && (
              <div class="todo__detail flow">{detail}</div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

const storageKey = (code: string): string => `digital-cleanup.done.o.${code}`;

const readLines = (code: string): string[] => (readText(storageKey(code)) ?? "").split(" ");

/** The lines of the checklist that were done in this browser and that the server cannot know of. */
export function useDoneLines(code: string) {
  const [lines, setLines] = useState(() => readLines(code));
  return {
    isDone: (id: string) => lines.includes(id),
    markDone: (id: string) => {
      const all = [...new Set([...readLines(code), ...lines, id])];
      setLines(all);
      // Without storage, lines are done for as long as the page is open.
      storeText(storageKey(code), all.join(" "));
    },
  };
}

type CopyTextProps = {
  id: string;
  label: string;
  text: string;
  buttonClass: string;
  /** The text was copied, with the button or by hand. */
  onCopied: () => void;
};

export function CopyText({ id, label, text, buttonClass, onCopied }: CopyTextProps) {
  const { t } = useOrganiser();
  const [isShown, setShown] = useState(false);
  const [isCopied, setCopied] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.select(), [isShown]);

  async function copy(): Promise<void> {
    setShown(true);
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Pages on plain http have no clipboard API: the text is selected, to be copied by hand.
      return;
    }
    setCopied(true);
    onCopied();
  }
  return (
    <>
      <button class={buttonClass} type="button" onClick={() => void copy()}>
        {t("tally.organise.todo.copyText")}
      </button>
      {isShown && (
        <div class="todo__detail field">
          <label for={id}>{label}</label>
          <textarea id={id} ref={field} readOnly rows={4} value={text} onCopy={onCopied} />
          <span class="small" role="status">
            {isCopied && t("common.copied")}
          </span>
        </div>
      )}
    </>
  );
}
