import "./pictures.css";
import type { FileFacts } from "@digital-cleanup/cleaner";
import { type ComponentChildren, createContext } from "preact";
import { useContext, useEffect, useMemo, useState } from "preact/hooks";
import type { ScanSource } from "../scan/scan-messages.ts";
import { EnlargedDialog } from "./enlarged-dialog.tsx";
import { createFileOpener, type OpenFile } from "./open-reviewed-file.ts";
import { createPictureDecoder, type PictureDecoder } from "./picture-decoder.ts";

/** Files to walk through, of which the one at `index` is enlarged. The others are compared with `kept`, if it is given. */
export type Enlarged = { files: readonly FileFacts[]; index: number; kept?: FileFacts };

type Pictures = {
  open: OpenFile;
  decoder: PictureDecoder;
  enlarge: (shown: Enlarged) => void;
};

const Context = createContext<Pictures | undefined>(undefined);

/** Opens and enlarges the files of the reviewed folder; `undefined` if they cannot be read. */
export const usePictures = (): Pictures | undefined => useContext(Context);

/** Gives its children access to the files of a source, which are read from the disk and never leave this page. */
export function PicturesProvider(props: {
  /** `undefined`: no file is to be opened. */
  source: ScanSource | undefined;
  children: ComponentChildren;
}) {
  const { source } = props;
  const [enlarged, setEnlarged] = useState<Enlarged>();
  const pictures = useMemo(() => {
    // A review that is resumed without handles has only names.
    const isReadable = source && ("folders" in source || source.files.length > 0);
    if (!isReadable) return undefined;
    const open = createFileOpener(source);
    return { open, decoder: createPictureDecoder(open), enlarge: setEnlarged };
  }, [source]);
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
