import "./pictures.css";
import type { FileFacts } from "@digital-cleanup/cleaner";
import { type ComponentChildren, createContext } from "preact";
import { useContext, useEffect, useMemo, useState } from "preact/hooks";
import { EnlargedDialog } from "./enlarged-dialog.tsx";
import type { OpenFile } from "./open-reviewed-file.ts";
import { createPictureDecoder, type PictureDecoder } from "./picture-decoder.ts";

/** Files to walk through, of which the one at `index` is enlarged. The others are compared with `kept`, if it is given. */
export type Enlarged = { files: readonly FileFacts[]; index: number; kept?: FileFacts };

type Pictures = {
  open: OpenFile;
  decoder: PictureDecoder;
  enlarge: (shown: Enlarged) => void;
};

const Context = createContext<Pictures | undefined>(undefined);

/** Opens and enlarges the listed files; `undefined` if they cannot be read. */
export const usePictures = (): Pictures | undefined => useContext(Context);

/** Gives its children access to listed files, which are read from the disk and never leave this page. */
export function PicturesProvider(props: {
  /** `undefined`: no file can or is to be opened. Another function ends what is being decoded. */
  open: OpenFile | undefined;
  children: ComponentChildren;
}) {
  const { open } = props;
  const [enlarged, setEnlarged] = useState<Enlarged>();
  const pictures = useMemo(
    () => open && { open, decoder: createPictureDecoder(open), enlarge: setEnlarged },
    [open],
  );
  useEffect(() => pictures?.decoder.close, [pictures]);
  return (
    <Context.Provider value={pictures}>
      {props.children}
      {pictures && enlarged && (
        <EnlargedDialog {...enlarged} {...pictures} onClose={() => setEnlarged(undefined)} />
      )}
    </Context.Provider>
  );
}
