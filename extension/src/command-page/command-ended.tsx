import { usePage } from "../ui/page-context.ts";

const command = "npx @digital-cleanup/cleaner open";

/** Instead of the page, once its command cannot be reached any more or its address was used before. */
export function CommandEnded({ isUsed }: { isUsed: boolean }) {
  const { t } = usePage();
  return (
    <main class="page flow" id="content">
      <h1>{t(isUsed ? "commandPage.usedTitle" : "commandPage.endedTitle")}</h1>
      <p role="status">
        {t(isUsed ? "commandPage.usedBody" : "commandPage.endedBody")} <code>{command}</code>
      </p>
    </main>
  );
}
