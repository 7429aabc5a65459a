// Loaded by the worker once a photo is read. Two scripts would share most of their code.
export { answerDecoding } from "../../pictures/decode/answer-decoding.ts";
export { lookAtSource } from "./look-at-source.ts";
