import type { ComponentChildren } from "preact";
import { usePage } from "../../../ui/page-context.ts";

/** What the popup says of a page that has no figures. */
export function PageMessage(props: {
  id: string;
  /** Where the person is: the site, or a word for what is not one. */
  place?: string | undefined;
  title: string;
  children?: ComponentChildren;
}) {
  const { t } = usePage();
  const { id, place, title, children } = props;
  return (
    <section class="flow transfer-message" id={id} aria-label={t("transfer.title")}>
      {place && <p class="soft path">{place}</p>}
      <h2>{title}</h2>
      {children}
    </section>
  );
}
