import "./compose-suggestion.css";
import { SuggestionView } from "../../features/habits/writing/suggestion-view.tsx";
import { mountPage } from "../../ui/mount-page.tsx";
import { openingTexts } from "./opening-texts.ts";

mountPage({
  blocks: openingTexts,
  titleOf: (t) => t("common.product"),
  view: () => (
    <main class="compose-suggestion">
      <SuggestionView />
    </main>
  ),
});
