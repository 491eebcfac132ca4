import type { ArtifactKind } from '../../graphql/graphql';

/** Returns the model behind a run's download button: the one for TensorFlow.js, which contains a README and labels. */
export const finishedModel = <File extends { kind: ArtifactKind; name: string }>(files: readonly File[]) => {
  const models = files.filter(({ kind }) => kind === 'MODEL');
  return models.find(({ name }) => name === 'model.tfjs.zip') ?? models[0];
};
