/** Of WebCodecs, which TypeScript's DOM library lacks. */
declare class ImageDecoder {
  constructor(init: {
    type: string;
    data: BufferSource;
    desiredWidth?: number;
    desiredHeight?: number;
    transfer?: ArrayBuffer[];
  });
  decode(): Promise<{ image: VideoFrame; complete: boolean }>;
  close(): void;
}
