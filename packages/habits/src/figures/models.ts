import {
  attachmentOrLink,
  deletionAvoids,
  estimateEmail,
  estimateStreaming,
  estimateUnreadEmail,
  lowerDefinition,
  scaleEstimate,
} from "@digital-cleanup/footprint";

/** The emission models that rules use. */
export const models = {
  attachmentOrLink,
  deletionAvoids,
  estimateEmail,
  estimateStreaming,
  estimateUnreadEmail,
  lowerDefinition,
  scaleEstimate,
};
export type Models = typeof models;
