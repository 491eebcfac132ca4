import type { Router } from 'express';
import { createArtifactRouter } from './artifact/artifact.router.ts';
import type { ContextOf } from './context.ts';
import { createImageRouter } from './dataset/image.router.ts';
import { createUploadRouter } from './dataset/upload.router.ts';
import { createExportRouter } from './export/export.router.ts';
import { createRecordingRouter } from './recording/recording.router.ts';

/** Creates the routers of the byte routes. Each is mounted at the root and defines full paths. Add the router of a noun here. */
export const createRouters = (contextOf: ContextOf): Router[] => [
  createArtifactRouter(contextOf),
  createImageRouter(contextOf),
  createRecordingRouter(contextOf),
  createExportRouter(contextOf),
  createUploadRouter(contextOf),
];
