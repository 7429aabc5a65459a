import { emptyLocalText, type LinkDraft } from "./details-draft.ts";
import { Field } from "./field.tsx";
import { useForm } from "./form-context.ts";
import { ItemFields } from "./item-fields.tsx";
import { LocalTextFields } from "./local-text-fields.tsx";

type Props = { links: readonly LinkDraft[]; onLinks: (links: LinkDraft[]) => void };

export function LinkFields({ links, onLinks }: Props) {
  const { t } = useForm();
  return (
    <ItemFields
      items={links}
      empty={{ label: emptyLocalText, url: "" }}
      maxItems={20}
      onItems={onLinks}
      legend={(number) => t("tally.organise.form.link", { number })}
      addLabel={t("tally.organise.form.addLink")}
      removeLabel={(number) => t("tally.organise.form.removeLink", { number })}
    >
      {(link, change, index) => (
        <>
          <LocalTextFields
            name={`links.${index}.label`}
            label={t("tally.organise.form.linkLabel")}
            value={link.label}
            onValue={(label) => change({ label })}
          />
          <Field
            name={`links.${index}.url`}
            inputMode="url"
            label={t("tally.organise.form.url")}
            hint={t("tally.organise.form.urlHint")}
            value={link.url}
            onValue={(url) => change({ url })}
            spellcheck={false}
            autocomplete="off"
          />
        </>
      )}
    </ItemFields>
  );
}
