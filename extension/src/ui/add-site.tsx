import { useState } from "preact/hooks";
import { reportError } from "../platform/report-error.ts";

type Props = {
  /** Begins the ids. */
  id: string;
  words: { label: string; add: string; wrong: string };
  /** What a person means by what they typed; undefined for no site. */
  read: (text: string) => string | undefined;
  add: (site: string) => Promise<unknown>;
};

/** A site typed in; a wrong one is said to be wrong and stays there. */
export function AddSite({ id, words, read, add }: Props) {
  const [text, setText] = useState("");
  const [isWrong, setIsWrong] = useState(false);
  const take = async () => {
    const site = read(text);
    setIsWrong(!site);
    if (!site) return;
    await add(site);
    setText("");
  };
  return (
    <form
      class="flow"
      onSubmit={(event) => {
        event.preventDefault();
        void take().catch(reportError);
      }}
    >
      <div class="field">
        <label for={`${id}-add`}>{words.label}</label>
        <input
          id={`${id}-add`}
          type="text"
          inputMode="url"
          autoComplete="off"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          aria-invalid={isWrong}
          aria-describedby={`${id}-add-outcome`}
        />
      </div>
      <div class="row">
        <button class="btn">{words.add}</button>
        <span class="small" role="status" id={`${id}-add-outcome`}>
          {isWrong && words.wrong}
        </span>
      </div>
    </form>
  );
}
