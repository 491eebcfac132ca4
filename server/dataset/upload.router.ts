import { Router } from 'express';
import type { ContextOf } from '../context.ts';
import { endWhenSilent } from '../ground/endWhenSilent.ts';
import { InvalidInput } from '../ground/errors.ts';
import { NotZipContent } from './errors.ts';

/**
 * The content types that browsers on Linux, macOS and Windows use for a zip. A page of another site cannot send any of them
 * without a preflight request.
 */
const ZIP_TYPES = ['application/zip', 'application/x-zip-compressed', 'application/octet-stream'];

const LONGEST_FILE_NAME = 255;

/** POST /uploads/datasets?fileName=X takes the zip as its body and returns 201 { id, fileName, bytes }. */
export function createUploadRouter(contextOf: ContextOf): Router {
  return Router().post('/uploads/datasets', async (request, response) => {
    if (!request.is(ZIP_TYPES)) throw new NotZipContent(request.headers['content-type']);
    const { fileName = 'upload.zip' } = request.query;
    if (typeof fileName !== 'string' || fileName.length > LONGEST_FILE_NAME || fileName.includes('\0'))
      throw new InvalidInput(`fileName must be given once, with at most ${LONGEST_FILE_NAME} characters and no NUL.`);
    const { uploads } = await contextOf(request);
    endWhenSilent(request);
    const { id, bytes } = await uploads.receive(request, fileName);
    response.status(201).json({ id, fileName, bytes: Number(bytes) });
  });
}
