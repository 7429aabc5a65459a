import { render } from "preact";
import { readPage } from "../../client/read-page.ts";
import { CampaignApp } from "./campaign-app.tsx";
import type { CampaignPageState } from "./campaign-page-state.ts";
import { NewCampaign } from "./new-campaign.tsx";

const { t, format, state: read } = readPage();
const state = read as CampaignPageState;
const { code } = state;
const root = document.querySelector("main");
if (root) {
  root.replaceChildren();
  render(
    code === undefined ? (
      <NewCampaign t={t} state={state} />
    ) : (
      <CampaignApp t={t} format={format} state={{ ...state, code }} />
    ),
    root,
  );
}
