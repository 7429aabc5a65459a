import type { Text } from "@digital-cleanup/text";
import type { Picture } from "./picture.ts";

type Props = {
  t: Text;
  picture: Picture;
  /** The address of the built `share-picture/client.tsx`. */
  scriptUrl: string;
};

/** Opens the picture of an event, once the page has called `openPictureOnClick`. */
export const SharePicture = ({ t, picture, scriptUrl }: Props) => (
  <button
    class="btn share-picture"
    type="button"
    id="share-picture"
    data-picture={JSON.stringify(picture)}
    data-script={scriptUrl}
  >
    {t("tally.picture.open")}
  </button>
);
