import { campaignPaths, createdCampaignSchema } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { render } from "preact";
import { useState } from "preact/hooks";
import { askTally } from "../../client/ask-tally.ts";
import { readPage } from "../../client/read-page.ts";
import { storeKey } from "../../client/stored-key.ts";
import { ActionForm } from "../../event-form/action-form.tsx";
import { Field } from "../../event-form/field.tsx";
import { CampaignApp } from "./campaign-app.tsx";
import type { CampaignPageState } from "./campaign-context.ts";

function NewCampaign({ t, state }: { t: Text; state: CampaignPageState }) {
  const [name, setName] = useState("");
  const [operatorKey, setOperatorKey] = useState("");
  const { basePath, needsKey } = state;
  return (
    <>
      <h1>{t("tally.campaign.organise.title")}</h1>
      <p class="lead">{t("tally.campaign.organise.lead")}</p>
      <div class="card">
        <ActionForm
          t={t}
          action={() =>
            askTally({
              method: "POST",
              url: basePath + campaignPaths.campaigns,
              body: { name: { fr: name.trim(), en: name.trim() } },
              schema: createdCampaignSchema,
              ...(needsKey && { key: operatorKey }),
            })
          }
          onDone={({ campaign: { code }, campaignKey }) => {
            // The key is stored first, because it cannot be recovered if the tab is closed.
            storeKey("c", code, campaignKey);
            location.assign(
              `${basePath}${campaignPaths.organiserPage(code)}?lang=${t.language}#key=${campaignKey}`,
            );
          }}
          button={t("tally.campaign.organise.create")}
          buttonClass="btn--main btn--big"
          rename={(field) => (field.startsWith("name") ? "name" : field)}
          keyField="operatorKey"
          sentences={{ operatorKey: t("tally.organise.error.operatorKey") }}
        >
          <Field
            name="name"
            label={t("tally.campaign.organise.name")}
            hint={t("tally.campaign.organise.nameHint")}
            value={name}
            onValue={setName}
            maxLength={300}
            autocomplete="off"
            required
          />
          {needsKey && (
            <Field
              name="operatorKey"
              type="password"
              label={t("tally.campaign.organise.operatorKey")}
              value={operatorKey}
              onValue={setOperatorKey}
              autocomplete="off"
              required
            />
          )}
        </ActionForm>
      </div>
    </>
  );
}

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
