import { useState } from "preact/hooks";
import { Form } from "../form.tsx";
import { usePage } from "../page-context.ts";

type Props = {
  /** The prefix of the ids. */
  id: string;
  /** Why a text is no site. */
  wrong: string;
  /** The site that a text names; undefined if it names none. */
  parse: (text: string) => string | undefined;
  add: (site: string) => Promise<unknown>;
};

/** A form that adds a site. A text that is no site stays in the field with an error message. */
export function AddSite({ id, wrong, parse, add }: Props) {
  const { t } = usePage();
  const [text, setText] = useState("");
  const [isWrong, setIsWrong] = useState(false);
  const submit = async () => {
    const site = parse(text);
    setIsWrong(!site);
    if (!site) return;
    await add(site);
    setText("");
  };
  return (
    <Form onSubmit={submit}>
      <div class="field">
        <label for={`${id}-add`}>{t("access.sites.addTitle")}</label>
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
        <button class="btn">{t("access.sites.add")}</button>
        <span class="small" role="status" id={`${id}-add-outcome`}>
          {isWrong && wrong}
        </span>
      </div>
    </Form>
  );
}
