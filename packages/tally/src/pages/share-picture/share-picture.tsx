import type { ComponentChildren } from "preact";
import type { Picture } from "./picture.ts";

type Props = {
  picture: Picture | undefined;
  /** The address of the built `share-picture/client.tsx`. */
  scriptUrl: string;
  isMain?: boolean;
  children: ComponentChildren;
};

/** Opens the picture of an event, once the page has called `openPictureOnClick`. */
export const SharePicture = ({ picture, scriptUrl, isMain = false, children }: Props) =>
  picture && (
    <button
      class={`btn ${isMain ? "btn--main" : ""} share-picture`}
      type="button"
      id="share-picture"
      data-picture={JSON.stringify(picture)}
      data-script={scriptUrl}
    >
      {children}
    </button>
  );
