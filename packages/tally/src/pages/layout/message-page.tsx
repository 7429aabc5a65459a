import type { Text } from "@digital-cleanup/text";

type Props = { t: Text; basePath: string; title: string; sentence: string };

/** A page with one message and a link to the home page. */
export const MessagePage = ({ t, basePath, title, sentence }: Props) => (
  <>
    <h1>{title}</h1>
    <p class="lead">{sentence}</p>
    <p>
      <a href={`${basePath}/?lang=${t.language}`}>{t("tally.page.toHome")}</a>
    </p>
  </>
);
