import type { Router } from 'express';
import { createArtifactRouter } from './artifact/artifact.router.ts';
import type { ContextOf } from './context.ts';
import { createImageRouter } from './dataset/image.router.ts';
import { createUploadRouter } from './dataset/upload.router.ts';
import { createExportRouter } from './export/export.router.ts';
import { createRecordingRouter } from './recording/recording.router.ts';

/** Byte routes; each is mounted at the root and names its own paths. Add a noun's router here. */
export const createRouters = (contextOf: ContextOf): Router[] => [
  createArtifactRouter(contextOf),
  createImageRouter(contextOf),
  createRecordingRouter(contextOf),
  createExportRouter(contextOf),
  createUploadRouter(contextOf),
];
