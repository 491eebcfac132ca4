/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Selects images that meet all given conditions. Runs must be among those of the answer sheet. */
export type AnsweredImageFilter = {
  /** The label of the image. */
  className?: string | null | undefined;
  /** Whether the label is probably wrong, as `AnsweredImage.labelSuspected` says. */
  labelSuspected?: boolean | null | undefined;
  /** Which of the runs are right. */
  outcome?: OutcomeInput | null | undefined;
  /** The id or number of the run that predicts `predictedClass`. */
  predictedBy?: string | null | undefined;
  /** The class that the run `predictedBy` predicts or, without it, that any run predicts. */
  predictedClass?: string | null | undefined;
  /** The ids or numbers of runs that must all be right. */
  rightBy?: Array<string> | null | undefined;
  /** The ids or numbers of runs that must all be wrong. */
  wrongBy?: Array<string> | null | undefined;
};

/** How images are ordered. Ties are in the order of the dataset. */
export type AnsweredImageOrder =
  /** By labelQuality, ascending, so that labels that are probably wrong come first. */
  | 'LEAST_PROBABLE_LABEL_FIRST'
  /** By the highest confidence of a wrong prediction, descending. Images that all runs predict correctly come last. */
  | 'MOST_CONFIDENT_MISTAKE_FIRST'
  /** The order of the dataset. */
  | 'POSITION';

/** How an archive labels its images. */
export type ArchiveLayout =
  /** A CSV in the archive gives the class of each image. */
  | 'CSV'
  /** The archive has one folder of images per class. */
  | 'FOLDERS';

/** What an artifact contains. */
export type ArtifactKind =
  /** The state from which an interrupted training can be resumed. Quintet's own trainer saves none. */
  | 'CHECKPOINT'
  /** A log of the training: numbers or text. */
  | 'LOG'
  /** A trained model, architecture and weights together, for use in other programs. */
  | 'MODEL'
  /** An image file to look at, such as a diagram. */
  | 'PICTURE'
  /** The weights of one epoch. */
  | 'WEIGHTS';

/** How an attempt at training a run ended. */
export type AttemptOutcome =
  /** The run was cancelled, or its trainer was stopped. */
  | 'CANCELLED'
  /** The training ended successfully. */
  | 'COMPLETED'
  /** The trainer reported that the training failed. */
  | 'FAILED'
  /** The trainer stopped sending heartbeats and its lease expired. */
  | 'LOST';

/** A statistical test of the difference between two runs or two architectures. */
export type ComparisonTest =
  /** A bootstrap test that resamples whole groups of images. */
  | 'GROUPS'
  /** The exact McNemar test on single images. */
  | 'IMAGES'
  /** Welch's t-test between the accuracies of the seeds. */
  | 'SEEDS';

/** The state of the import of a dataset. */
export type DatasetStatus =
  /** The import failed, and the dataset has no images. */
  | 'FAILED'
  /** The import is running. */
  | 'IMPORTING'
  /** The import is complete, and the dataset can be used. It never changes again. */
  | 'READY';

/** Where the evidence of a finding is. */
export type EvidencePlace =
  /** The field `comparisons` of the experiment has the evidence. */
  | 'COMPARISONS'
  /** The field `confusionMatrix` of the run has the evidence. */
  | 'CONFUSION_MATRIX'
  /** The field `metrics` of the run has the evidence. */
  | 'CURVES'
  /** The field `summary` of the experiment has the evidence. */
  | 'SUMMARY';

/** What a folder of an archive means for the images in it and below it. */
export type FolderRole =
  /** The folder is one class, named after the folder. */
  | 'CLASS'
  /** Each folder directly below is a class. */
  | 'CLASSES'
  /** The images in the folder are not imported. */
  | 'LEFT_OUT'
  /** The folder holds the class folders of the test images. */
  | 'TEST'
  /** The folder holds the class folders of the training images. */
  | 'TRAIN'
  /** The folder holds the class folders of the validation images. */
  | 'VALIDATION';

/** Gives a role to a folder of the archive. */
export type FolderRoleInput = {
  /** The path of the folder in the archive. The top has an empty path. */
  path: string;
  /** The role of the folder. */
  role: FolderRole;
};

/** How the best epoch of a run is chosen. */
export type Headline =
  /** The best epoch is the one with the highest validation accuracy. */
  | 'BEST_ACCURACY'
  /** The best epoch is the last one. */
  | 'LAST'
  /** The best epoch is the one with the lowest validation loss. */
  | 'LOWEST_LOSS';

/** Selects images of a dataset. An image has to match every given field. */
export type ImageFilter = {
  /** Selects the images of the class with this name. */
  className?: string | null | undefined;
  /** Selects the images of this part of the split. */
  part?: Part | null | undefined;
};

/** How the image files of a dataset are decoded to pixels, both for training and for previews. */
export type ImageReading =
  /** Images are turned upright, converted by their colour profile, drawn on white where they are transparent, and scaled from 16 to 8 bits. */
  | 'CORRECTED'
  /** Images are decoded to exactly the same bytes as by Keras' loader: it ignores EXIF rotation (except in TIFF), transparency and colour profiles, and clips 16-bit grey at 255. */
  | 'KERAS';

/** Which archive to import, and how to read and split its images. */
export type ImportDatasetInput = {
  /** The classes to import, at least two. All classes are imported if this is null. */
  classes?: Array<string> | null | undefined;
  /** The roles of the folders of the archive. If this is null, their names and shape decide. */
  folders?: Array<FolderRoleInput> | null | undefined;
  /** How image files are decoded to pixels. */
  imageReading?: ImageReading;
  /** The name of the new dataset. It has 1 to 100 characters, and must be unique. */
  name: string;
  /** The seed of the random split. The same seed draws the same split again. It is 1 unless given. */
  seed?: number | null | undefined;
  /** The text of a CSV with the columns file (or ID), class (optional) and split. The split is used exactly as given. It cannot be combined with trainPerClass or validationPerClass. */
  splitCsv?: string | null | undefined;
  /** The number of training images per class in a random split. If a class has too few images, training is filled before validation. */
  trainPerClass?: number | null | undefined;
  /** The id of the upload to import. */
  uploadId: string;
  /** The number of validation images per class in a random split. */
  validationPerClass?: number | null | undefined;
};

/** The kind of a finding. docs/insights.md defines each kind. */
export type InsightKind =
  /** Augmentation made the gap between training and validation or test accuracy much smaller. */
  | 'AUGMENTATION_NARROWED_GAP'
  /** The loss became NaN or infinite. */
  | 'DIVERGED'
  /** A pretrained network with frozen layers is not significantly better than one trained from scratch. */
  | 'FROZEN_BASE_NO_BETTER'
  /** The run is not significantly better than always guessing the largest class. */
  | 'NO_BETTER_THAN_CHANCE'
  /** The validation loss rises while the training accuracy still improves. */
  | 'OVERFITTING'
  /** The validation accuracy was still improving when the training ended. */
  | 'STILL_IMPROVING'
  /** The run does much better on large classes than on small ones. */
  | 'UNEQUAL_CLASSES'
  /** The validation accuracy fluctuates strongly from epoch to epoch. */
  | 'UNSTEADY';

/** Selects images by which runs predicted them correctly. */
export type OutcomeInput = {
  /** Which runs are right. */
  kind: OutcomeKind;
  /** The id of the single run that is right (ONLY_RIGHT) or wrong (ONLY_WRONG); required for these two kinds. */
  runId?: string | null | undefined;
};

/** Which runs of an answer sheet predicted an image correctly. */
export type OutcomeKind =
  /** Every run is right. */
  | 'ALL_RIGHT'
  /** No run is right. */
  | 'ALL_WRONG'
  /** Exactly one run is right. */
  | 'ONLY_RIGHT'
  /** Exactly one run is wrong. */
  | 'ONLY_WRONG'
  /** Some runs are right, but not all. */
  | 'SPLIT';

/** A part of the split of a dataset. */
export type Part =
  /** The images that a run is evaluated on once, at its best epoch. */
  | 'TEST'
  /** The images that runs train on. */
  | 'TRAIN'
  /** The images that no run uses. */
  | 'UNUSED'
  /** The images that a run is evaluated on after each epoch. */
  | 'VALIDATION';

/** A kind of problem that an import found in an archive. */
export type ProblemKind =
  /** A group of files has identical bytes but different labels. */
  | 'CONTRADICTORY'
  /** A group of files has identical bytes. */
  | 'DUPLICATE'
  /** A file of zero bytes was left out. */
  | 'EMPTY'
  /** A group of files has identical bytes and is in more than one part of the split. */
  | 'LEAKED'
  /** An image is in a folder that was left out, such as samples beside the parts of the split. */
  | 'LEFT_OUT'
  /** A file is labelled but is not in the archive. */
  | 'MISSING'
  /** A validation or test image looks like a training image, but is not the same file. */
  | 'NEAR_DUPLICATE'
  /** A file is neither an image that can be read nor a document, and was left out. */
  | 'OTHER_FORMAT'
  /** A class has fewer images than a random split requested, or none for training or validation. */
  | 'SHORT_CLASS'
  /** An image has no label in the archive and was left out. */
  | 'UNLABELLED'
  /** A file could not be decoded as an image and was left out. */
  | 'UNREADABLE';

/** What a field of runs refers to. */
export type RunFieldKind =
  /** A hyperparameter. */
  | 'HYPERPARAMETER'
  /** The last, lowest or highest value of a metric. */
  | 'METRIC'
  /** A field that every run has. */
  | 'RUN';

/** The type of a field of runs, which decides how its values are compared, sorted and shown. */
export type RunFieldType =
  /** A value that is true or false. */
  | 'BOOLEAN'
  /** A hyperparameter, whose type depends on the architecture: a number, text, boolean or list. */
  | 'JSON'
  /** A number. */
  | 'NUMBER'
  /** A duration in seconds. */
  | 'SECONDS'
  /** A number from 0 to 1, such as an accuracy. */
  | 'SHARE'
  /** The status of a run. */
  | 'STATUS'
  /** A list of tags. */
  | 'TAGS'
  /** Text. */
  | 'TEXT'
  /** An instant in time. */
  | 'TIME';

/** The status of a run. */
export type RunStatus =
  /** Somebody cancelled the run. It can be retried. */
  | 'CANCELLED'
  /** The training ended successfully. */
  | 'COMPLETED'
  /** The training failed. The run can be retried. */
  | 'FAILED'
  /** The run is waiting for a trainer. */
  | 'QUEUED'
  /** A trainer has claimed the run and is training it. */
  | 'RUNNING';

/** The origin of the split of a dataset. */
export type SplitSource =
  /** The split comes from the archive itself, either from a split column or from its folders. */
  | 'ARCHIVE'
  /** The split was drawn at random with a seed, so it can be repeated. */
  | 'DRAWN'
  /** The split comes from a split file that was given at the import. */
  | 'FILE';

/** The experiment to start: a dataset, architectures, seeds and hyperparameters. */
export type StartExperimentInput = {
  /** The keys of the architectures to train, each once. */
  architectures: Array<string>;
  /** The id of the dataset, which must be READY. */
  datasetId: string;
  /** How the best epoch of each run is chosen. */
  headline?: Headline;
  /** The hyperparameters that differ from the defaults, by name. Each applies to the architectures that know it; a name that no architecture knows is refused. */
  hyperparameters?: Record<string, unknown> | null | undefined;
  /** The name of the experiment. Omit it to have a name built from the titles or the number of the architectures and the name of the dataset. */
  name?: string | null | undefined;
  /** The seeds, each once. One run is queued for every architecture and seed. */
  seeds?: Array<number>;
};

/** A run to add to an experiment. */
export type StartRunInput = {
  /** The key of the architecture to train. */
  architecture: string;
  /** The id of the experiment. */
  experimentId: string;
  /** The hyperparameters that differ from the defaults, by name. A name that the architecture does not know is refused. */
  hyperparameters?: Record<string, unknown> | null | undefined;
  /** The seed from which all randomness of the training derives. */
  seed?: number;
};

/** Changes to the name, tags and notes of a run. Fields that are omitted stay as they are. */
export type UpdateRunInput = {
  /** The new name, 1 to 200 characters. */
  name?: string | null | undefined;
  /** The new notes, at most 20,000 characters. Empty notes remove the old ones. */
  notes?: string | null | undefined;
  /** All tags that the run should have: at most 20, each 1 to 50 characters. A tag that differs from an earlier one only in case is left out. */
  tags?: Array<string> | null | undefined;
};

export type TrainerStatusQueryVariables = Exact<{ [key: string]: never; }>;


export type TrainerStatusQuery = { trainers: Array<{ id: string, online: boolean, run: { id: string } | null }> };

export type ConfusionMatricesQueryVariables = Exact<{
  id: string;
  standing?: Array<string> | string | null | undefined;
  epoch?: number | null | undefined;
}>;


export type ConfusionMatricesQuery = { experiment: { id: string, summaryByArchitecture: Array<{ name: string, standing: { run: { id: string, number: number, seed: number, bestEpoch: number | null, architecture: { key: string, title: string }, confusionMatrix: { epoch: number, classes: Array<string>, counts: Array<Array<number>>, accuracy: number } | null, reported: Array<{ key: string, last: { step: number } }> } } }> } | null };

export type MetricPointsFragment = { key: string, last: { step: number, value: number | 'NaN' | 'Infinity' | '-Infinity' }, points: Array<{ step: number, value: number | 'NaN' | 'Infinity' | '-Infinity' }> };

export type EpochMetricsFragment = { metrics: Array<{ key: string, last: { step: number, value: number | 'NaN' | 'Infinity' | '-Infinity' }, points: Array<{ step: number, value: number | 'NaN' | 'Infinity' | '-Infinity' }> }> };

export type RunReportedFragment = { reported: Array<{ key: string, last: { step: number } }> };

export type RunClockFragment = { clock: Array<{ points: Array<{ step: number, at: string }> }> };

export type RunKeysFragment = { found: Array<{ key: string }> };

export type NewPointsFragment = { key: string, points: Array<{ step: number, value: number | 'NaN' | 'Infinity' | '-Infinity', at: string }> };

export type RunPointsFragment = { metrics: Array<{ key: string, last: { step: number, value: number | 'NaN' | 'Infinity' | '-Infinity' }, points: Array<{ step: number, value: number | 'NaN' | 'Infinity' | '-Infinity' }> }>, clock: Array<{ points: Array<{ step: number, at: string }> }>, found: Array<{ key: string }> };

export type CurvesQueryVariables = Exact<{
  id: string;
  keys: Array<string> | string;
  maxPoints: number;
  from?: number | null | undefined;
  to?: number | null | undefined;
}>;


export type CurvesQuery = { experiment: { id: string, runs: Array<{ id: string, metrics: Array<{ key: string, last: { step: number, value: number | 'NaN' | 'Infinity' | '-Infinity' }, points: Array<{ step: number, value: number | 'NaN' | 'Infinity' | '-Infinity' }> }>, clock: Array<{ points: Array<{ step: number, at: string }> }>, found: Array<{ key: string }> }> } | null };

export type CurvesEventsSubscriptionVariables = Exact<{
  id: string;
  keys: Array<string> | string;
  maxPoints: number;
  from?: number | null | undefined;
  to?: number | null | undefined;
}>;


export type CurvesEventsSubscription = { experimentEvents: Array<
    | { __typename: 'EpochsRecorded', runs: Array<{ runId: string, newPoints: Array<{ key: string, points: Array<{ step: number, value: number | 'NaN' | 'Infinity' | '-Infinity', at: string }> }> }> }
    | { __typename: 'ExperimentChanged', experiment: { id: string, runs: Array<{ id: string, metrics: Array<{ key: string, last: { step: number, value: number | 'NaN' | 'Infinity' | '-Infinity' }, points: Array<{ step: number, value: number | 'NaN' | 'Infinity' | '-Infinity' }> }>, clock: Array<{ points: Array<{ step: number, at: string }> }>, found: Array<{ key: string }> }> } }
    | { __typename: 'FilesChanged' }
    | { __typename: 'PointsLogged', runId: string, newPoints: Array<{ key: string, points: Array<{ step: number, value: number | 'NaN' | 'Infinity' | '-Infinity', at: string }> }> }
    | { __typename: 'RunProgressed' }
  > };

export type CurvesOfSelectionQueryVariables = Exact<{
  runs: Array<string> | string;
  keys: Array<string> | string;
  maxPoints: number;
  from?: number | null | undefined;
  to?: number | null | undefined;
}>;


export type CurvesOfSelectionQuery = { compareRuns: { runs: Array<{ id: string, metrics: Array<{ key: string, last: { step: number, value: number | 'NaN' | 'Infinity' | '-Infinity' }, points: Array<{ step: number, value: number | 'NaN' | 'Infinity' | '-Infinity' }> }>, clock: Array<{ points: Array<{ step: number, at: string }> }>, found: Array<{ key: string }> }> } };

export type OtherCurvesFragment = { id: string, metrics: Array<{ key: string, last: { step: number, value: number | 'NaN' | 'Infinity' | '-Infinity' }, points: Array<{ step: number, value: number | 'NaN' | 'Infinity' | '-Infinity' }> }>, found: Array<{ key: string }> };

export type OtherCurvesQueryVariables = Exact<{
  id: string;
  keys: Array<string> | string;
  maxPoints: number;
}>;


export type OtherCurvesQuery = { run: { id: string, metrics: Array<{ key: string, last: { step: number, value: number | 'NaN' | 'Infinity' | '-Infinity' }, points: Array<{ step: number, value: number | 'NaN' | 'Infinity' | '-Infinity' }> }>, found: Array<{ key: string }> } | null };

export type OtherCurvesEventsSubscriptionVariables = Exact<{
  id: string;
  keys: Array<string> | string;
  maxPoints: number;
}>;


export type OtherCurvesEventsSubscription = { runEvents: Array<
    | { __typename: 'EpochRecorded', newPoints: Array<{ key: string, points: Array<{ step: number, value: number | 'NaN' | 'Infinity' | '-Infinity', at: string }> }> }
    | { __typename: 'FilesChanged' }
    | { __typename: 'PointsLogged', newPoints: Array<{ key: string, points: Array<{ step: number, value: number | 'NaN' | 'Infinity' | '-Infinity', at: string }> }> }
    | { __typename: 'RunChanged', run: { id: string, metrics: Array<{ key: string, last: { step: number, value: number | 'NaN' | 'Infinity' | '-Infinity' }, points: Array<{ step: number, value: number | 'NaN' | 'Infinity' | '-Infinity' }> }>, found: Array<{ key: string }> } }
    | { __typename: 'RunLogged' }
    | { __typename: 'RunProgressed' }
  > };

export type DatasetQueryVariables = Exact<{
  id: string;
}>;


export type DatasetQuery = { dataset: { hash: string | null, imageReading: ImageReading, id: string, name: string, status: DatasetStatus, failure: string | null, imageCount: number, bytes: number, createdAt: string, readyAt: string | null, runCount: number, labels: { layout: ArchiveLayout, notes: Array<string>, folders: Array<{ path: string, role: FolderRole | null }> } | null, split: { source: SplitSource, trainPerClass: number | null, validationPerClass: number | null, seed: number | null }, problems: Array<{ kind: ProblemKind, count: number, explanation: string }>, progress: { done: number, total: number } | null, classes: Array<{ name: string, train: number, validation: number, test: number, unused: number }> } | null };

export type DatasetDetailsFragment = { hash: string | null, imageReading: ImageReading, id: string, name: string, status: DatasetStatus, failure: string | null, imageCount: number, bytes: number, createdAt: string, readyAt: string | null, runCount: number, labels: { layout: ArchiveLayout, notes: Array<string>, folders: Array<{ path: string, role: FolderRole | null }> } | null, split: { source: SplitSource, trainPerClass: number | null, validationPerClass: number | null, seed: number | null }, problems: Array<{ kind: ProblemKind, count: number, explanation: string }>, progress: { done: number, total: number } | null, classes: Array<{ name: string, train: number, validation: number, test: number, unused: number }> };

export type DatasetUpdatedSubscriptionVariables = Exact<{
  id: string;
}>;


export type DatasetUpdatedSubscription = { datasetUpdated: { hash: string | null, imageReading: ImageReading, id: string, name: string, status: DatasetStatus, failure: string | null, imageCount: number, bytes: number, createdAt: string, readyAt: string | null, runCount: number, labels: { layout: ArchiveLayout, notes: Array<string>, folders: Array<{ path: string, role: FolderRole | null }> } | null, split: { source: SplitSource, trainPerClass: number | null, validationPerClass: number | null, seed: number | null }, problems: Array<{ kind: ProblemKind, count: number, explanation: string }>, progress: { done: number, total: number } | null, classes: Array<{ name: string, train: number, validation: number, test: number, unused: number }> } };

export type DatasetRunsQueryVariables = Exact<{
  id: string;
}>;


export type DatasetRunsQuery = { runs: { totalCount: number, nodes: Array<{ id: string, createdAt: string, experiment: { id: string, name: string } }> } };

export type ProblemItemsQueryVariables = Exact<{
  id: string;
  first: number;
}>;


export type ProblemItemsQuery = { dataset: { id: string, problems: Array<{ kind: ProblemKind, items: Array<string> }> } | null };

export type DeleteDatasetMutationVariables = Exact<{
  id: string;
}>;


export type DeleteDatasetMutation = { deleteDataset: string };

export type DatasetsQueryVariables = Exact<{ [key: string]: never; }>;


export type DatasetsQuery = { datasets: Array<{ id: string, name: string, status: DatasetStatus, failure: string | null, imageCount: number, bytes: number, createdAt: string, readyAt: string | null, runCount: number, progress: { done: number, total: number } | null, classes: Array<{ name: string, train: number, validation: number, test: number, unused: number }>, problems: Array<{ kind: ProblemKind, count: number }> }> };

export type DatasetRowFragment = { id: string, name: string, status: DatasetStatus, failure: string | null, imageCount: number, bytes: number, createdAt: string, readyAt: string | null, runCount: number, progress: { done: number, total: number } | null, classes: Array<{ name: string, train: number, validation: number, test: number, unused: number }>, problems: Array<{ kind: ProblemKind, count: number }> };

export type DatasetRowUpdatedSubscriptionVariables = Exact<{
  id: string;
}>;


export type DatasetRowUpdatedSubscription = { datasetUpdated: { id: string, name: string, status: DatasetStatus, failure: string | null, imageCount: number, bytes: number, createdAt: string, readyAt: string | null, runCount: number, progress: { done: number, total: number } | null, classes: Array<{ name: string, train: number, validation: number, test: number, unused: number }>, problems: Array<{ kind: ProblemKind, count: number }> } };

export type DatasetImagesQueryVariables = Exact<{
  id: string;
  filter?: ImageFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type DatasetImagesQuery = { dataset: { id: string, images: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ id: string, url: string, file: string, className: string, part: Part, width: number, height: number }> } } | null };

export type UploadQueryVariables = Exact<{
  id: string;
  folders?: Array<FolderRoleInput> | FolderRoleInput | null | undefined;
}>;


export type UploadQuery = { upload: { id: string, fileName: string, bytes: number, layout: ArchiveLayout, labelled: number, hasSplit: boolean, hasGroups: boolean, notes: Array<string>, classes: Array<{ name: string, images: number, train: number, validation: number, test: number }>, folders: Array<{ path: string, role: FolderRole | null, images: number }>, question: { text: string, answers: Array<{ title: string, roles: Array<{ path: string, role: FolderRole }> }> } | null, leftOut: Array<{ kind: ProblemKind, count: number, files: Array<string> }> } | null };

export type DatasetNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type DatasetNamesQuery = { datasets: Array<{ id: string, name: string, status: DatasetStatus }> };

export type ImportDatasetMutationVariables = Exact<{
  input: ImportDatasetInput;
}>;


export type ImportDatasetMutation = { importDataset: { id: string } };

export type LeaksQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type LeaksQuery = { dataset: { id: string, leaks: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ identical: boolean, contradictory: boolean, image: { id: string, url: string, file: string, className: string, part: Part, width: number, height: number }, twin: { id: string, url: string, file: string, className: string, part: Part, width: number, height: number } }> } | null } | null };

export type LeakedImageFragment = { id: string, url: string, file: string, className: string, part: Part, width: number, height: number };

export type ExperimentsQueryVariables = Exact<{
  after?: string | null | undefined;
  first: number;
}>;


export type ExperimentsQuery = { experiments: { pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ id: string, name: string, createdAt: string, dataset: { id: string, name: string }, runs: Array<{ id: string, status: RunStatus }>, summary: Array<{ accuracy: number, low: number, high: number, architecture: { key: string, title: string } }> }> } };

export type ExperimentDetailsFragment = { id: string, name: string, headline: Headline, createdAt: string, trainingSeconds: number | null, summaryNote: string, dataset: { id: string, name: string, classes: Array<{ name: string, train: number, validation: number, test: number }> }, leader: { id: string, architecture: { key: string } } | null, bestRun: { id: string, number: number, seed: number, architecture: { key: string, title: string }, artifacts: Array<{ id: string, kind: ArtifactKind, name: string, url: string }> } | null, runs: Array<{ id: string, number: number, name: string, status: RunStatus, seed: number, failure: string | null, startedAt: string | null, finishedAt: string | null, environment: Record<string, unknown> | null, parameterCount: number | null, hyperparameters: Record<string, unknown>, architecture: { key: string, title: string }, progress: { phase: string, epoch: number, epochs: number, step: number, steps: number, imagesPerSecond: number | null, secondsLeft: number | null } | null, reported: Array<{ key: string, last: { step: number } }>, artifacts: Array<{ id: string, kind: ArtifactKind, name: string, url: string }> }>, verdictSentences: Array<{ parts: Array<{ text: string, strong: boolean }> }>, leakage: { images: number, sentence: string } | null, chance: { className: string, accuracy: number, equalClasses: boolean } | null, summaryByArchitecture: Array<{ name: string, mean: number, standardDeviation: number | null, architecture: { key: string }, means: { balancedAccuracy: number | null, trainAccuracy: number | null, gap: number | null, trainingSeconds: number | null, imagesPerSecond: number | null }, standing: { run: { id: string } }, rows: Array<{ accuracy: number, low: number, high: number, correct: number, total: number, balancedAccuracy: number | null, trainAccuracy: number | null, gap: number | null, epoch: number, byGroups: { low: number, high: number } | null, withoutLeaks: { accuracy: number, low: number, high: number, correct: number, total: number } | null, run: { id: string, number: number, seed: number, status: RunStatus, parameterCount: number | null, trainingSeconds: number | null, imagesPerSecond: number | null } }>, repetitions: Array<{ accuracy: number, low: number, high: number, correct: number, total: number, balancedAccuracy: number | null, trainAccuracy: number | null, gap: number | null, epoch: number, byGroups: { low: number, high: number } | null, withoutLeaks: { accuracy: number, low: number, high: number, correct: number, total: number } | null, run: { id: string, number: number, seed: number, status: RunStatus, parameterCount: number | null, trainingSeconds: number | null, imagesPerSecond: number | null } }> }>, grouping: { sentence: string }, comparisonNotes: { test: string, speaksOf: string, warnings: Array<string> }, comparisons: Array<{ nameOfA: string, nameOfB: string, difference: number, counts: string, decisiveTest: ComparisonTest, pValueAdjusted: number, shown: boolean, a: { id: string }, b: { id: string }, byGroups: { low: number, high: number, pValueAdjusted: number, shown: boolean } | null, seeds: { meanOfA: number, meanOfB: number, pValueAdjusted: number, shown: boolean } | null }> };

export type FinishedFilesFragment = { artifacts: Array<{ id: string, kind: ArtifactKind, name: string, url: string }> };

export type SummaryRowNumbersFragment = { accuracy: number, low: number, high: number, correct: number, total: number, balancedAccuracy: number | null, trainAccuracy: number | null, gap: number | null, epoch: number, byGroups: { low: number, high: number } | null, withoutLeaks: { accuracy: number, low: number, high: number, correct: number, total: number } | null, run: { id: string, number: number, seed: number, status: RunStatus, parameterCount: number | null, trainingSeconds: number | null, imagesPerSecond: number | null } };

export type ExperimentQueryVariables = Exact<{
  id: string;
  standing?: Array<string> | string | null | undefined;
  rule?: Headline | null | undefined;
}>;


export type ExperimentQuery = { experiment: { id: string, name: string, headline: Headline, createdAt: string, trainingSeconds: number | null, summaryNote: string, dataset: { id: string, name: string, classes: Array<{ name: string, train: number, validation: number, test: number }> }, leader: { id: string, architecture: { key: string } } | null, bestRun: { id: string, number: number, seed: number, architecture: { key: string, title: string }, artifacts: Array<{ id: string, kind: ArtifactKind, name: string, url: string }> } | null, runs: Array<{ id: string, number: number, name: string, status: RunStatus, seed: number, failure: string | null, startedAt: string | null, finishedAt: string | null, environment: Record<string, unknown> | null, parameterCount: number | null, hyperparameters: Record<string, unknown>, architecture: { key: string, title: string }, progress: { phase: string, epoch: number, epochs: number, step: number, steps: number, imagesPerSecond: number | null, secondsLeft: number | null } | null, reported: Array<{ key: string, last: { step: number } }>, artifacts: Array<{ id: string, kind: ArtifactKind, name: string, url: string }> }>, verdictSentences: Array<{ parts: Array<{ text: string, strong: boolean }> }>, leakage: { images: number, sentence: string } | null, chance: { className: string, accuracy: number, equalClasses: boolean } | null, summaryByArchitecture: Array<{ name: string, mean: number, standardDeviation: number | null, architecture: { key: string }, means: { balancedAccuracy: number | null, trainAccuracy: number | null, gap: number | null, trainingSeconds: number | null, imagesPerSecond: number | null }, standing: { run: { id: string } }, rows: Array<{ accuracy: number, low: number, high: number, correct: number, total: number, balancedAccuracy: number | null, trainAccuracy: number | null, gap: number | null, epoch: number, byGroups: { low: number, high: number } | null, withoutLeaks: { accuracy: number, low: number, high: number, correct: number, total: number } | null, run: { id: string, number: number, seed: number, status: RunStatus, parameterCount: number | null, trainingSeconds: number | null, imagesPerSecond: number | null } }>, repetitions: Array<{ accuracy: number, low: number, high: number, correct: number, total: number, balancedAccuracy: number | null, trainAccuracy: number | null, gap: number | null, epoch: number, byGroups: { low: number, high: number } | null, withoutLeaks: { accuracy: number, low: number, high: number, correct: number, total: number } | null, run: { id: string, number: number, seed: number, status: RunStatus, parameterCount: number | null, trainingSeconds: number | null, imagesPerSecond: number | null } }> }>, grouping: { sentence: string }, comparisonNotes: { test: string, speaksOf: string, warnings: Array<string> }, comparisons: Array<{ nameOfA: string, nameOfB: string, difference: number, counts: string, decisiveTest: ComparisonTest, pValueAdjusted: number, shown: boolean, a: { id: string }, b: { id: string }, byGroups: { low: number, high: number, pValueAdjusted: number, shown: boolean } | null, seeds: { meanOfA: number, meanOfB: number, pValueAdjusted: number, shown: boolean } | null }> } | null };

export type ExperimentEventsSubscriptionVariables = Exact<{
  id: string;
  standing?: Array<string> | string | null | undefined;
  rule?: Headline | null | undefined;
}>;


export type ExperimentEventsSubscription = { experimentEvents: Array<
    | { __typename: 'EpochsRecorded', experiment: { id: string, name: string, headline: Headline, createdAt: string, trainingSeconds: number | null, summaryNote: string, dataset: { id: string, name: string, classes: Array<{ name: string, train: number, validation: number, test: number }> }, leader: { id: string, architecture: { key: string } } | null, bestRun: { id: string, number: number, seed: number, architecture: { key: string, title: string }, artifacts: Array<{ id: string, kind: ArtifactKind, name: string, url: string }> } | null, runs: Array<{ id: string, number: number, name: string, status: RunStatus, seed: number, failure: string | null, startedAt: string | null, finishedAt: string | null, environment: Record<string, unknown> | null, parameterCount: number | null, hyperparameters: Record<string, unknown>, architecture: { key: string, title: string }, progress: { phase: string, epoch: number, epochs: number, step: number, steps: number, imagesPerSecond: number | null, secondsLeft: number | null } | null, reported: Array<{ key: string, last: { step: number } }>, artifacts: Array<{ id: string, kind: ArtifactKind, name: string, url: string }> }>, verdictSentences: Array<{ parts: Array<{ text: string, strong: boolean }> }>, leakage: { images: number, sentence: string } | null, chance: { className: string, accuracy: number, equalClasses: boolean } | null, summaryByArchitecture: Array<{ name: string, mean: number, standardDeviation: number | null, architecture: { key: string }, means: { balancedAccuracy: number | null, trainAccuracy: number | null, gap: number | null, trainingSeconds: number | null, imagesPerSecond: number | null }, standing: { run: { id: string } }, rows: Array<{ accuracy: number, low: number, high: number, correct: number, total: number, balancedAccuracy: number | null, trainAccuracy: number | null, gap: number | null, epoch: number, byGroups: { low: number, high: number } | null, withoutLeaks: { accuracy: number, low: number, high: number, correct: number, total: number } | null, run: { id: string, number: number, seed: number, status: RunStatus, parameterCount: number | null, trainingSeconds: number | null, imagesPerSecond: number | null } }>, repetitions: Array<{ accuracy: number, low: number, high: number, correct: number, total: number, balancedAccuracy: number | null, trainAccuracy: number | null, gap: number | null, epoch: number, byGroups: { low: number, high: number } | null, withoutLeaks: { accuracy: number, low: number, high: number, correct: number, total: number } | null, run: { id: string, number: number, seed: number, status: RunStatus, parameterCount: number | null, trainingSeconds: number | null, imagesPerSecond: number | null } }> }>, grouping: { sentence: string }, comparisonNotes: { test: string, speaksOf: string, warnings: Array<string> }, comparisons: Array<{ nameOfA: string, nameOfB: string, difference: number, counts: string, decisiveTest: ComparisonTest, pValueAdjusted: number, shown: boolean, a: { id: string }, b: { id: string }, byGroups: { low: number, high: number, pValueAdjusted: number, shown: boolean } | null, seeds: { meanOfA: number, meanOfB: number, pValueAdjusted: number, shown: boolean } | null }> } }
    | { __typename: 'ExperimentChanged', experiment: { id: string, name: string, headline: Headline, createdAt: string, trainingSeconds: number | null, summaryNote: string, dataset: { id: string, name: string, classes: Array<{ name: string, train: number, validation: number, test: number }> }, leader: { id: string, architecture: { key: string } } | null, bestRun: { id: string, number: number, seed: number, architecture: { key: string, title: string }, artifacts: Array<{ id: string, kind: ArtifactKind, name: string, url: string }> } | null, runs: Array<{ id: string, number: number, name: string, status: RunStatus, seed: number, failure: string | null, startedAt: string | null, finishedAt: string | null, environment: Record<string, unknown> | null, parameterCount: number | null, hyperparameters: Record<string, unknown>, architecture: { key: string, title: string }, progress: { phase: string, epoch: number, epochs: number, step: number, steps: number, imagesPerSecond: number | null, secondsLeft: number | null } | null, reported: Array<{ key: string, last: { step: number } }>, artifacts: Array<{ id: string, kind: ArtifactKind, name: string, url: string }> }>, verdictSentences: Array<{ parts: Array<{ text: string, strong: boolean }> }>, leakage: { images: number, sentence: string } | null, chance: { className: string, accuracy: number, equalClasses: boolean } | null, summaryByArchitecture: Array<{ name: string, mean: number, standardDeviation: number | null, architecture: { key: string }, means: { balancedAccuracy: number | null, trainAccuracy: number | null, gap: number | null, trainingSeconds: number | null, imagesPerSecond: number | null }, standing: { run: { id: string } }, rows: Array<{ accuracy: number, low: number, high: number, correct: number, total: number, balancedAccuracy: number | null, trainAccuracy: number | null, gap: number | null, epoch: number, byGroups: { low: number, high: number } | null, withoutLeaks: { accuracy: number, low: number, high: number, correct: number, total: number } | null, run: { id: string, number: number, seed: number, status: RunStatus, parameterCount: number | null, trainingSeconds: number | null, imagesPerSecond: number | null } }>, repetitions: Array<{ accuracy: number, low: number, high: number, correct: number, total: number, balancedAccuracy: number | null, trainAccuracy: number | null, gap: number | null, epoch: number, byGroups: { low: number, high: number } | null, withoutLeaks: { accuracy: number, low: number, high: number, correct: number, total: number } | null, run: { id: string, number: number, seed: number, status: RunStatus, parameterCount: number | null, trainingSeconds: number | null, imagesPerSecond: number | null } }> }>, grouping: { sentence: string }, comparisonNotes: { test: string, speaksOf: string, warnings: Array<string> }, comparisons: Array<{ nameOfA: string, nameOfB: string, difference: number, counts: string, decisiveTest: ComparisonTest, pValueAdjusted: number, shown: boolean, a: { id: string }, b: { id: string }, byGroups: { low: number, high: number, pValueAdjusted: number, shown: boolean } | null, seeds: { meanOfA: number, meanOfB: number, pValueAdjusted: number, shown: boolean } | null }> } }
    | { __typename: 'FilesChanged', run: { id: string, artifacts: Array<{ id: string, kind: ArtifactKind, name: string, url: string }> } }
    | { __typename: 'PointsLogged' }
    | { __typename: 'RunProgressed', runId: string, progress: { phase: string, epoch: number, epochs: number, step: number, steps: number, imagesPerSecond: number | null, secondsLeft: number | null } }
  > };

export type QueuedRunsQueryVariables = Exact<{
  id: string;
}>;


export type QueuedRunsQuery = { experiment: { runs: Array<{ id: string, queuePosition: number | null, obstacle: string | null }> } | null };

export type AnswerSheetQueryVariables = Exact<{
  id: string;
  runIds?: Array<string> | string | null | undefined;
  part?: Part | null | undefined;
  filter?: AnsweredImageFilter | null | undefined;
}>;


export type AnswerSheetQuery = { experiment: { id: string, name: string, dataset: { id: string, name: string }, answers: { part: Part, total: number, classes: Array<string>, suspectedLabels: number | null, whyNoLabelSuspected: string | null, runs: Array<{ name: string, epoch: number, run: { id: string, number: number, seed: number, architecture: { key: string, title: string } } }>, images: { totalCount: number }, outcomes: Array<{ kind: OutcomeKind, count: number, run: { run: { id: string } } | null }> } } | null };

export type EpochsChangedSubscriptionVariables = Exact<{
  id: string;
}>;


export type EpochsChangedSubscription = { experimentEvents: Array<
    | { __typename: 'EpochsRecorded' }
    | { __typename: 'ExperimentChanged' }
    | { __typename: 'FilesChanged' }
    | { __typename: 'PointsLogged' }
    | { __typename: 'RunProgressed' }
  > };

export type AnsweredImageDetailsFragment = { labelQuality: number | null, likelyClass: string | null, image: { id: string, url: string, file: string, className: string }, answers: Array<{ predictedClass: string, correct: boolean, confidence: number, labelProbability: number }> };

export type AnsweredImagesQueryVariables = Exact<{
  id: string;
  runIds?: Array<string> | string | null | undefined;
  part?: Part | null | undefined;
  filter?: AnsweredImageFilter | null | undefined;
  orderBy: AnsweredImageOrder;
  first: number;
  skip: number;
}>;


export type AnsweredImagesQuery = { experiment: { id: string, answers: { images: { totalCount: number, nodes: Array<{ labelQuality: number | null, likelyClass: string | null, image: { id: string, url: string, file: string, className: string }, answers: Array<{ predictedClass: string, correct: boolean, confidence: number, labelProbability: number }> }> } } } | null };

export type PlacedImageQueryVariables = Exact<{
  id: string;
  runIds?: Array<string> | string | null | undefined;
  part?: Part | null | undefined;
  imageId: string;
  filter?: AnsweredImageFilter | null | undefined;
  orderBy: AnsweredImageOrder;
}>;


export type PlacedImageQuery = { experiment: { id: string, answers: { image: { number: number | null, total: number, previous: { image: { id: string, url: string } } | null, next: { image: { id: string, url: string } } | null, image: { labelQuality: number | null, likelyClass: string | null, labelSuspected: boolean | null, image: { id: string, url: string, file: string, className: string, width: number, height: number }, answers: Array<{ predictedClass: string, correct: boolean, probabilities: Array<number> }> } } } } | null };

export type InsightDetailsFragment = { kind: InsightKind, sentence: string, definition: string, suggestedEpochs: number | null, runs: Array<{ id: string, number: number }>, evidence: { place: EvidencePlace, metric: string | null, fromEpoch: number | null, toEpoch: number | null } };

export type InsightsQueryVariables = Exact<{
  id: string;
  standing?: Array<string> | string | null | undefined;
}>;


export type InsightsQuery = { experiment: { id: string, insights: Array<{ kind: InsightKind, sentence: string, definition: string, suggestedEpochs: number | null, runs: Array<{ id: string, number: number }>, evidence: { place: EvidencePlace, metric: string | null, fromEpoch: number | null, toEpoch: number | null } }> } | null };

export type CalibrationQueryVariables = Exact<{
  id: string;
}>;


export type CalibrationQuery = { run: { id: string, calibration: { epoch: number, expectedCalibrationError: number, bins: Array<{ from: number, to: number, count: number, accuracy: number | null, confidence: number | null }> } | null } | null };

export type CompareRunsQueryVariables = Exact<{
  runs: Array<string> | string;
}>;


export type CompareRunsQuery = { compareRuns: { warnings: Array<string>, differing: Array<{ name: string, title: string }>, runs: Array<{ id: string, number: number, name: string, status: RunStatus, seed: number, bestEpoch: number | null, bestAccuracy: number | null, startedAt: string | null, finishedAt: string | null, hyperparameters: Record<string, unknown>, bestAccuracyInterval: { low: number, high: number } | null, architecture: { key: string, title: string }, experiment: { id: string, name: string, dataset: { id: string, name: string } }, reported: Array<{ key: string, last: { step: number } }> }> } };

export type ConfusionMatrixQueryVariables = Exact<{
  id: string;
  epoch: number;
}>;


export type ConfusionMatrixQuery = { run: { id: string, confusionMatrix: { epoch: number, classes: Array<string>, counts: Array<Array<number>>, accuracy: number, balancedAccuracy: number, scores: Array<{ name: string, precision: number | null, recall: number | null, f1: number | null, support: number }> } | null } | null };

export type QueueQueryVariables = Exact<{
  after?: string | null | undefined;
  first: number;
}>;


export type QueueQuery = { runs: { pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ id: string, number: number, name: string, status: RunStatus, queuedAt: string, startedAt: string | null, queuePosition: number | null, obstacle: string | null, architecture: { key: string, title: string }, experiment: { id: string, name: string }, trainer: { id: string, name: string } | null, progress: { phase: string, epoch: number, epochs: number, step: number, steps: number, imagesPerSecond: number | null, secondsLeft: number | null } | null }> } };

export type RunProgressFragment = { phase: string, epoch: number, epochs: number, step: number, steps: number, imagesPerSecond: number | null, secondsLeft: number | null };

export type RunDetailsFragment = { id: string, number: number, name: string, tags: Array<string>, notes: string, deletedAt: string | null, status: RunStatus, seed: number, attempt: number, createdAt: string, queuedAt: string, startedAt: string | null, finishedAt: string | null, queuePosition: number | null, obstacle: string | null, failure: string | null, parameterCount: number | null, trainableParameterCount: number | null, hyperparameters: Record<string, unknown>, environment: Record<string, unknown> | null, bestEpoch: number | null, bestAccuracy: number | null, trainingSeconds: number | null, imagesPerSecond: number | null, architecture: { key: string, title: string, defaults: Record<string, unknown>, hyperparametersSchema: Record<string, unknown> }, experiment: { id: string, name: string, headline: Headline, dataset: { id: string, name: string, hash: string | null, classes: Array<{ name: string, train: number, validation: number }> } }, trainer: { id: string, name: string } | null, progress: { phase: string, epoch: number, epochs: number, step: number, steps: number, imagesPerSecond: number | null, secondsLeft: number | null } | null, attempts: Array<{ number: number, startedAt: string, endedAt: string | null, outcome: AttemptOutcome | null, failure: string | null, afterEpoch: number, trainer: { id: string, name: string } | null }>, logLines: Array<{ number: number, at: string, text: string }>, onValidation: { correct: number, total: number, accuracy: number, low: number, high: number } | null, onTraining: { correct: number, total: number, accuracy: number, low: number, high: number } | null, onTest: { correct: number, total: number, accuracy: number, low: number, high: number } | null, insights: Array<{ kind: InsightKind, sentence: string, definition: string, suggestedEpochs: number | null, runs: Array<{ id: string, number: number }>, evidence: { place: EvidencePlace, metric: string | null, fromEpoch: number | null, toEpoch: number | null } }>, metrics: Array<{ key: string, last: { step: number, value: number | 'NaN' | 'Infinity' | '-Infinity' }, points: Array<{ step: number, value: number | 'NaN' | 'Infinity' | '-Infinity' }> }>, artifacts: Array<{ id: string, name: string, kind: ArtifactKind, epoch: number | null, size: number, url: string }> };

export type RunResultsFragment = { bestEpoch: number | null, bestAccuracy: number | null, trainingSeconds: number | null, imagesPerSecond: number | null, onValidation: { correct: number, total: number, accuracy: number, low: number, high: number } | null, onTraining: { correct: number, total: number, accuracy: number, low: number, high: number } | null, onTest: { correct: number, total: number, accuracy: number, low: number, high: number } | null, insights: Array<{ kind: InsightKind, sentence: string, definition: string, suggestedEpochs: number | null, runs: Array<{ id: string, number: number }>, evidence: { place: EvidencePlace, metric: string | null, fromEpoch: number | null, toEpoch: number | null } }> };

export type RunFilesFragment = { artifacts: Array<{ id: string, name: string, kind: ArtifactKind, epoch: number | null, size: number, url: string }> };

export type LogLineFragment = { number: number, at: string, text: string };

export type OnPartFragment = { correct: number, total: number, accuracy: number, low: number, high: number };

export type RunQueryVariables = Exact<{
  id: string;
}>;


export type RunQuery = { run: { id: string, number: number, name: string, tags: Array<string>, notes: string, deletedAt: string | null, status: RunStatus, seed: number, attempt: number, createdAt: string, queuedAt: string, startedAt: string | null, finishedAt: string | null, queuePosition: number | null, obstacle: string | null, failure: string | null, parameterCount: number | null, trainableParameterCount: number | null, hyperparameters: Record<string, unknown>, environment: Record<string, unknown> | null, bestEpoch: number | null, bestAccuracy: number | null, trainingSeconds: number | null, imagesPerSecond: number | null, architecture: { key: string, title: string, defaults: Record<string, unknown>, hyperparametersSchema: Record<string, unknown> }, experiment: { id: string, name: string, headline: Headline, dataset: { id: string, name: string, hash: string | null, classes: Array<{ name: string, train: number, validation: number }> } }, trainer: { id: string, name: string } | null, progress: { phase: string, epoch: number, epochs: number, step: number, steps: number, imagesPerSecond: number | null, secondsLeft: number | null } | null, attempts: Array<{ number: number, startedAt: string, endedAt: string | null, outcome: AttemptOutcome | null, failure: string | null, afterEpoch: number, trainer: { id: string, name: string } | null }>, logLines: Array<{ number: number, at: string, text: string }>, onValidation: { correct: number, total: number, accuracy: number, low: number, high: number } | null, onTraining: { correct: number, total: number, accuracy: number, low: number, high: number } | null, onTest: { correct: number, total: number, accuracy: number, low: number, high: number } | null, insights: Array<{ kind: InsightKind, sentence: string, definition: string, suggestedEpochs: number | null, runs: Array<{ id: string, number: number }>, evidence: { place: EvidencePlace, metric: string | null, fromEpoch: number | null, toEpoch: number | null } }>, metrics: Array<{ key: string, last: { step: number, value: number | 'NaN' | 'Infinity' | '-Infinity' }, points: Array<{ step: number, value: number | 'NaN' | 'Infinity' | '-Infinity' }> }>, artifacts: Array<{ id: string, name: string, kind: ArtifactKind, epoch: number | null, size: number, url: string }> } | null };

export type RunEventsSubscriptionVariables = Exact<{
  id: string;
}>;


export type RunEventsSubscription = { runEvents: Array<
    | { __typename: 'EpochRecorded', attempt: number, run: { bestEpoch: number | null, bestAccuracy: number | null, trainingSeconds: number | null, imagesPerSecond: number | null, onValidation: { correct: number, total: number, accuracy: number, low: number, high: number } | null, onTraining: { correct: number, total: number, accuracy: number, low: number, high: number } | null, onTest: { correct: number, total: number, accuracy: number, low: number, high: number } | null, insights: Array<{ kind: InsightKind, sentence: string, definition: string, suggestedEpochs: number | null, runs: Array<{ id: string, number: number }>, evidence: { place: EvidencePlace, metric: string | null, fromEpoch: number | null, toEpoch: number | null } }> }, newPoints: Array<{ key: string, points: Array<{ step: number, value: number | 'NaN' | 'Infinity' | '-Infinity', at: string }> }> }
    | { __typename: 'FilesChanged', attempt: number, run: { artifacts: Array<{ id: string, name: string, kind: ArtifactKind, epoch: number | null, size: number, url: string }> } }
    | { __typename: 'PointsLogged', attempt: number }
    | { __typename: 'RunChanged', attempt: number, run: { id: string, number: number, name: string, tags: Array<string>, notes: string, deletedAt: string | null, status: RunStatus, seed: number, attempt: number, createdAt: string, queuedAt: string, startedAt: string | null, finishedAt: string | null, queuePosition: number | null, obstacle: string | null, failure: string | null, parameterCount: number | null, trainableParameterCount: number | null, hyperparameters: Record<string, unknown>, environment: Record<string, unknown> | null, bestEpoch: number | null, bestAccuracy: number | null, trainingSeconds: number | null, imagesPerSecond: number | null, architecture: { key: string, title: string, defaults: Record<string, unknown>, hyperparametersSchema: Record<string, unknown> }, experiment: { id: string, name: string, headline: Headline, dataset: { id: string, name: string, hash: string | null, classes: Array<{ name: string, train: number, validation: number }> } }, trainer: { id: string, name: string } | null, progress: { phase: string, epoch: number, epochs: number, step: number, steps: number, imagesPerSecond: number | null, secondsLeft: number | null } | null, attempts: Array<{ number: number, startedAt: string, endedAt: string | null, outcome: AttemptOutcome | null, failure: string | null, afterEpoch: number, trainer: { id: string, name: string } | null }>, logLines: Array<{ number: number, at: string, text: string }>, onValidation: { correct: number, total: number, accuracy: number, low: number, high: number } | null, onTraining: { correct: number, total: number, accuracy: number, low: number, high: number } | null, onTest: { correct: number, total: number, accuracy: number, low: number, high: number } | null, insights: Array<{ kind: InsightKind, sentence: string, definition: string, suggestedEpochs: number | null, runs: Array<{ id: string, number: number }>, evidence: { place: EvidencePlace, metric: string | null, fromEpoch: number | null, toEpoch: number | null } }>, metrics: Array<{ key: string, last: { step: number, value: number | 'NaN' | 'Infinity' | '-Infinity' }, points: Array<{ step: number, value: number | 'NaN' | 'Infinity' | '-Infinity' }> }>, artifacts: Array<{ id: string, name: string, kind: ArtifactKind, epoch: number | null, size: number, url: string }> } }
    | { __typename: 'RunLogged', attempt: number, lines: Array<{ number: number, at: string, text: string }> }
    | { __typename: 'RunProgressed', attempt: number, progress: { phase: string, epoch: number, epochs: number, step: number, steps: number, imagesPerSecond: number | null, secondsLeft: number | null } }
  > };

export type RepeatRunMutationVariables = Exact<{
  input: StartRunInput;
}>;


export type RepeatRunMutation = { startRun: { id: string } };

export type CancelRunMutationVariables = Exact<{
  id: string;
}>;


export type CancelRunMutation = { cancelRun: { id: string, status: RunStatus } };

export type RetryRunMutationVariables = Exact<{
  id: string;
}>;


export type RetryRunMutation = { retryRun: { id: string, status: RunStatus } };

export type RunsQueryVariables = Exact<{
  query: string;
  sort: string;
  columns: Array<string> | string;
  after?: string | null | undefined;
  first: number;
}>;


export type RunsQuery = { runs: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ id: string, number: number, status: RunStatus, name: string, deletedAt: string | null, values: Record<string, unknown>, bestAccuracyInterval: { low: number, high: number } | null, architecture: { key: string, title: string }, experiment: { id: string } }> } };

export type RunFieldsQueryVariables = Exact<{ [key: string]: never; }>;


export type RunFieldsQuery = { runFields: Array<{ name: string, kind: RunFieldKind, type: RunFieldType, title: string, description: string }> };

export type DeleteRunsMutationVariables = Exact<{
  ids: Array<string> | string;
}>;


export type DeleteRunsMutation = { deleteRuns: Array<{ id: string, deletedAt: string | null }> };

export type RestoreRunsMutationVariables = Exact<{
  ids: Array<string> | string;
}>;


export type RestoreRunsMutation = { restoreRuns: Array<{ id: string, deletedAt: string | null }> };

export type DeleteRunsForGoodMutationVariables = Exact<{
  ids: Array<string> | string;
}>;


export type DeleteRunsForGoodMutation = { deleteRunsForGood: Array<string> };

export type UpdateRunMutationVariables = Exact<{
  id: string;
  input: UpdateRunInput;
}>;


export type UpdateRunMutation = { updateRun: { id: string, name: string, tags: Array<string>, notes: string } };

export type RunTagsQueryVariables = Exact<{ [key: string]: never; }>;


export type RunTagsQuery = { runTags: Array<string> };

export type PreviewImagesQueryVariables = Exact<{
  id: string;
  first: number;
}>;


export type PreviewImagesQuery = { dataset: { images: { nodes: Array<{ id: string, url: string, className: string }> } } | null };

export type StartOptionsQueryVariables = Exact<{ [key: string]: never; }>;


export type StartOptionsQuery = { datasets: Array<{ id: string, name: string, status: DatasetStatus, imageCount: number, classes: Array<{ name: string, train: number, validation: number }> }>, trainers: Array<{ id: string, online: boolean }> };

export type TrainersOnlineQueryVariables = Exact<{ [key: string]: never; }>;


export type TrainersOnlineQuery = { trainers: Array<{ id: string, online: boolean }> };

export type ArchitecturesQueryVariables = Exact<{
  imageSize?: number | null | undefined;
  classes: number;
}>;


export type ArchitecturesQuery = { architectures: Array<{ key: string, title: string, description: string, defaults: Record<string, unknown>, hyperparametersSchema: Record<string, unknown>, parameterCount: number | null, trainableParameterCount: number | null, smallestImageSize: number | null }> };

export type StartExperimentMutationVariables = Exact<{
  input: StartExperimentInput;
}>;


export type StartExperimentMutation = { startExperiment: { id: string } };

export type StartRunMutationVariables = Exact<{
  input: StartRunInput;
}>;


export type StartRunMutation = { startRun: { id: string } };

export type RunToRepeatQueryVariables = Exact<{
  id: string;
}>;


export type RunToRepeatQuery = { run: { id: string, number: number, name: string, seed: number, hyperparameters: Record<string, unknown>, architecture: { key: string, title: string }, experiment: { id: string, name: string, headline: Headline, dataset: { id: string, name: string, classes: Array<{ name: string, train: number, validation: number }> }, runs: Array<{ id: string, number: number, seed: number, hyperparameters: Record<string, unknown>, architecture: { key: string } }> } } | null };

export type ExperimentToExtendQueryVariables = Exact<{
  id: string;
}>;


export type ExperimentToExtendQuery = { experiment: { id: string, name: string, headline: Headline, dataset: { id: string, name: string, classes: Array<{ name: string, train: number, validation: number }> }, runs: Array<{ id: string, number: number, seed: number, hyperparameters: Record<string, unknown>, architecture: { key: string } }> } | null };

export type ExperimentToExtendFragment = { id: string, name: string, headline: Headline, dataset: { id: string, name: string, classes: Array<{ name: string, train: number, validation: number }> }, runs: Array<{ id: string, number: number, seed: number, hyperparameters: Record<string, unknown>, architecture: { key: string } }> };

export type TrainersQueryVariables = Exact<{ [key: string]: never; }>;


export type TrainersQuery = { trainers: Array<{ id: string, name: string, device: string, threads: number, versions: Record<string, unknown>, online: boolean, lastSeenAt: string, registeredAt: string, run: { id: string, number: number, architecture: { title: string } } | null }> };

export type RunsChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type RunsChangedSubscription = { runsChanged: string | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const NewPointsFragmentDoc = new TypedDocumentString(`
    fragment NewPoints on NewPoints {
  key
  points {
    step
    value
    at
  }
}
    `, {"fragmentName":"NewPoints"}) as unknown as TypedDocumentString<NewPointsFragment, unknown>;
export const MetricPointsFragmentDoc = new TypedDocumentString(`
    fragment MetricPoints on MetricSeries {
  key
  last {
    step
    value
  }
  points {
    step
    value
  }
}
    `, {"fragmentName":"MetricPoints"}) as unknown as TypedDocumentString<MetricPointsFragment, unknown>;
export const RunClockFragmentDoc = new TypedDocumentString(`
    fragment RunClock on Run {
  clock: metrics(keys: ["loss"], maxPoints: $maxPoints) {
    points {
      step
      at
    }
  }
}
    `, {"fragmentName":"RunClock"}) as unknown as TypedDocumentString<RunClockFragment, unknown>;
export const RunKeysFragmentDoc = new TypedDocumentString(`
    fragment RunKeys on Run {
  found: metrics(maxPoints: 4) {
    key
  }
}
    `, {"fragmentName":"RunKeys"}) as unknown as TypedDocumentString<RunKeysFragment, unknown>;
export const RunPointsFragmentDoc = new TypedDocumentString(`
    fragment RunPoints on Run {
  metrics(keys: $keys, maxPoints: $maxPoints, from: $from, to: $to) {
    ...MetricPoints
  }
  ...RunClock
  ...RunKeys
}
    fragment MetricPoints on MetricSeries {
  key
  last {
    step
    value
  }
  points {
    step
    value
  }
}
fragment RunClock on Run {
  clock: metrics(keys: ["loss"], maxPoints: $maxPoints) {
    points {
      step
      at
    }
  }
}
fragment RunKeys on Run {
  found: metrics(maxPoints: 4) {
    key
  }
}`, {"fragmentName":"RunPoints"}) as unknown as TypedDocumentString<RunPointsFragment, unknown>;
export const OtherCurvesFragmentDoc = new TypedDocumentString(`
    fragment OtherCurves on Run {
  id
  ...RunKeys
  metrics(keys: $keys, maxPoints: $maxPoints) {
    ...MetricPoints
  }
}
    fragment MetricPoints on MetricSeries {
  key
  last {
    step
    value
  }
  points {
    step
    value
  }
}
fragment RunKeys on Run {
  found: metrics(maxPoints: 4) {
    key
  }
}`, {"fragmentName":"OtherCurves"}) as unknown as TypedDocumentString<OtherCurvesFragment, unknown>;
export const DatasetRowFragmentDoc = new TypedDocumentString(`
    fragment DatasetRow on Dataset {
  id
  name
  status
  failure
  imageCount
  bytes
  createdAt
  readyAt
  runCount
  progress {
    done
    total
  }
  classes {
    name
    train
    validation
    test
    unused
  }
  problems {
    kind
    count
  }
}
    `, {"fragmentName":"DatasetRow"}) as unknown as TypedDocumentString<DatasetRowFragment, unknown>;
export const DatasetDetailsFragmentDoc = new TypedDocumentString(`
    fragment DatasetDetails on Dataset {
  ...DatasetRow
  hash
  imageReading
  labels {
    layout
    notes
    folders {
      path
      role
    }
  }
  split {
    source
    trainPerClass
    validationPerClass
    seed
  }
  problems {
    kind
    count
    explanation
  }
}
    fragment DatasetRow on Dataset {
  id
  name
  status
  failure
  imageCount
  bytes
  createdAt
  readyAt
  runCount
  progress {
    done
    total
  }
  classes {
    name
    train
    validation
    test
    unused
  }
  problems {
    kind
    count
  }
}`, {"fragmentName":"DatasetDetails"}) as unknown as TypedDocumentString<DatasetDetailsFragment, unknown>;
export const LeakedImageFragmentDoc = new TypedDocumentString(`
    fragment LeakedImage on Image {
  id
  url
  file
  className
  part
  width
  height
}
    `, {"fragmentName":"LeakedImage"}) as unknown as TypedDocumentString<LeakedImageFragment, unknown>;
export const FinishedFilesFragmentDoc = new TypedDocumentString(`
    fragment FinishedFiles on Run {
  artifacts {
    id
    kind
    name
    url
  }
}
    `, {"fragmentName":"FinishedFiles"}) as unknown as TypedDocumentString<FinishedFilesFragment, unknown>;
export const RunProgressFragmentDoc = new TypedDocumentString(`
    fragment RunProgress on Progress {
  phase
  epoch
  epochs
  step
  steps
  imagesPerSecond
  secondsLeft
}
    `, {"fragmentName":"RunProgress"}) as unknown as TypedDocumentString<RunProgressFragment, unknown>;
export const RunReportedFragmentDoc = new TypedDocumentString(`
    fragment RunReported on Run {
  reported: metrics(
    keys: ["accuracy", "val_accuracy", "loss", "val_loss"]
    maxPoints: 4
  ) {
    key
    last {
      step
    }
  }
}
    `, {"fragmentName":"RunReported"}) as unknown as TypedDocumentString<RunReportedFragment, unknown>;
export const SummaryRowNumbersFragmentDoc = new TypedDocumentString(`
    fragment SummaryRowNumbers on SummaryRow {
  accuracy
  low
  high
  byGroups {
    low
    high
  }
  correct
  total
  balancedAccuracy
  trainAccuracy
  gap
  epoch
  withoutLeaks {
    accuracy
    low
    high
    correct
    total
  }
  run {
    id
    number
    seed
    status
    parameterCount
    trainingSeconds
    imagesPerSecond
  }
}
    `, {"fragmentName":"SummaryRowNumbers"}) as unknown as TypedDocumentString<SummaryRowNumbersFragment, unknown>;
export const ExperimentDetailsFragmentDoc = new TypedDocumentString(`
    fragment ExperimentDetails on Experiment {
  id
  name
  headline
  createdAt
  dataset {
    id
    name
    classes {
      name
      train
      validation
      test
    }
  }
  leader(standing: $standing) {
    id
    architecture {
      key
    }
  }
  bestRun {
    id
    number
    seed
    architecture {
      key
      title
    }
    ...FinishedFiles
  }
  runs {
    id
    number
    name
    status
    seed
    failure
    startedAt
    finishedAt
    environment
    parameterCount
    hyperparameters
    architecture {
      key
      title
    }
    progress {
      ...RunProgress
    }
    ...RunReported
    ...FinishedFiles
  }
  trainingSeconds
  verdictSentences(standing: $standing) {
    parts {
      text
      strong
    }
  }
  summaryNote(headline: $rule)
  leakage(headline: $rule) {
    images
    sentence
  }
  chance(headline: $rule) {
    className
    accuracy
    equalClasses
  }
  summaryByArchitecture(standing: $standing, headline: $rule) {
    name
    mean
    standardDeviation
    architecture {
      key
    }
    means {
      balancedAccuracy
      trainAccuracy
      gap
      trainingSeconds
      imagesPerSecond
    }
    standing {
      run {
        id
      }
    }
    rows {
      ...SummaryRowNumbers
    }
    repetitions {
      ...SummaryRowNumbers
    }
  }
  grouping {
    sentence
  }
  comparisonNotes(standing: $standing) {
    test
    speaksOf
    warnings
  }
  comparisons(standing: $standing) {
    a {
      id
    }
    b {
      id
    }
    nameOfA
    nameOfB
    difference
    counts
    decisiveTest
    pValueAdjusted
    shown
    byGroups {
      low
      high
      pValueAdjusted
      shown
    }
    seeds {
      meanOfA
      meanOfB
      pValueAdjusted
      shown
    }
  }
}
    fragment RunReported on Run {
  reported: metrics(
    keys: ["accuracy", "val_accuracy", "loss", "val_loss"]
    maxPoints: 4
  ) {
    key
    last {
      step
    }
  }
}
fragment FinishedFiles on Run {
  artifacts {
    id
    kind
    name
    url
  }
}
fragment SummaryRowNumbers on SummaryRow {
  accuracy
  low
  high
  byGroups {
    low
    high
  }
  correct
  total
  balancedAccuracy
  trainAccuracy
  gap
  epoch
  withoutLeaks {
    accuracy
    low
    high
    correct
    total
  }
  run {
    id
    number
    seed
    status
    parameterCount
    trainingSeconds
    imagesPerSecond
  }
}
fragment RunProgress on Progress {
  phase
  epoch
  epochs
  step
  steps
  imagesPerSecond
  secondsLeft
}`, {"fragmentName":"ExperimentDetails"}) as unknown as TypedDocumentString<ExperimentDetailsFragment, unknown>;
export const AnsweredImageDetailsFragmentDoc = new TypedDocumentString(`
    fragment AnsweredImageDetails on AnsweredImage {
  labelQuality
  likelyClass
  image {
    id
    url
    file
    className
  }
  answers {
    predictedClass
    correct
    confidence
    labelProbability
  }
}
    `, {"fragmentName":"AnsweredImageDetails"}) as unknown as TypedDocumentString<AnsweredImageDetailsFragment, unknown>;
export const OnPartFragmentDoc = new TypedDocumentString(`
    fragment OnPart on PartAccuracy {
  correct
  total
  accuracy
  low
  high
}
    `, {"fragmentName":"OnPart"}) as unknown as TypedDocumentString<OnPartFragment, unknown>;
export const InsightDetailsFragmentDoc = new TypedDocumentString(`
    fragment InsightDetails on Insight {
  kind
  sentence
  definition
  suggestedEpochs
  runs {
    id
    number
  }
  evidence {
    place
    metric
    fromEpoch
    toEpoch
  }
}
    `, {"fragmentName":"InsightDetails"}) as unknown as TypedDocumentString<InsightDetailsFragment, unknown>;
export const RunResultsFragmentDoc = new TypedDocumentString(`
    fragment RunResults on Run {
  bestEpoch
  bestAccuracy
  trainingSeconds
  imagesPerSecond
  onValidation: accuracyOn(part: VALIDATION) {
    ...OnPart
  }
  onTraining: accuracyOn(part: TRAIN) {
    ...OnPart
  }
  onTest: accuracyOn(part: TEST) {
    ...OnPart
  }
  insights {
    ...InsightDetails
  }
}
    fragment InsightDetails on Insight {
  kind
  sentence
  definition
  suggestedEpochs
  runs {
    id
    number
  }
  evidence {
    place
    metric
    fromEpoch
    toEpoch
  }
}
fragment OnPart on PartAccuracy {
  correct
  total
  accuracy
  low
  high
}`, {"fragmentName":"RunResults"}) as unknown as TypedDocumentString<RunResultsFragment, unknown>;
export const EpochMetricsFragmentDoc = new TypedDocumentString(`
    fragment EpochMetrics on Run {
  metrics(keys: ["accuracy", "val_accuracy", "loss", "val_loss"]) {
    ...MetricPoints
  }
}
    fragment MetricPoints on MetricSeries {
  key
  last {
    step
    value
  }
  points {
    step
    value
  }
}`, {"fragmentName":"EpochMetrics"}) as unknown as TypedDocumentString<EpochMetricsFragment, unknown>;
export const RunFilesFragmentDoc = new TypedDocumentString(`
    fragment RunFiles on Run {
  artifacts {
    id
    name
    kind
    epoch
    size
    url
  }
}
    `, {"fragmentName":"RunFiles"}) as unknown as TypedDocumentString<RunFilesFragment, unknown>;
export const LogLineFragmentDoc = new TypedDocumentString(`
    fragment LogLine on LogLine {
  number
  at
  text
}
    `, {"fragmentName":"LogLine"}) as unknown as TypedDocumentString<LogLineFragment, unknown>;
export const RunDetailsFragmentDoc = new TypedDocumentString(`
    fragment RunDetails on Run {
  id
  number
  name
  tags
  notes
  deletedAt
  status
  seed
  attempt
  createdAt
  queuedAt
  startedAt
  finishedAt
  queuePosition
  obstacle
  failure
  parameterCount
  trainableParameterCount
  hyperparameters
  environment
  architecture {
    key
    title
    defaults
    hyperparametersSchema
  }
  experiment {
    id
    name
    headline
    dataset {
      id
      name
      hash
      classes {
        name
        train
        validation
      }
    }
  }
  ...RunResults
  trainer {
    id
    name
  }
  progress {
    ...RunProgress
  }
  ...EpochMetrics
  ...RunFiles
  attempts {
    number
    startedAt
    endedAt
    outcome
    failure
    afterEpoch
    trainer {
      id
      name
    }
  }
  logLines(last: 200) {
    ...LogLine
  }
}
    fragment MetricPoints on MetricSeries {
  key
  last {
    step
    value
  }
  points {
    step
    value
  }
}
fragment EpochMetrics on Run {
  metrics(keys: ["accuracy", "val_accuracy", "loss", "val_loss"]) {
    ...MetricPoints
  }
}
fragment InsightDetails on Insight {
  kind
  sentence
  definition
  suggestedEpochs
  runs {
    id
    number
  }
  evidence {
    place
    metric
    fromEpoch
    toEpoch
  }
}
fragment RunProgress on Progress {
  phase
  epoch
  epochs
  step
  steps
  imagesPerSecond
  secondsLeft
}
fragment RunResults on Run {
  bestEpoch
  bestAccuracy
  trainingSeconds
  imagesPerSecond
  onValidation: accuracyOn(part: VALIDATION) {
    ...OnPart
  }
  onTraining: accuracyOn(part: TRAIN) {
    ...OnPart
  }
  onTest: accuracyOn(part: TEST) {
    ...OnPart
  }
  insights {
    ...InsightDetails
  }
}
fragment RunFiles on Run {
  artifacts {
    id
    name
    kind
    epoch
    size
    url
  }
}
fragment LogLine on LogLine {
  number
  at
  text
}
fragment OnPart on PartAccuracy {
  correct
  total
  accuracy
  low
  high
}`, {"fragmentName":"RunDetails"}) as unknown as TypedDocumentString<RunDetailsFragment, unknown>;
export const ExperimentToExtendFragmentDoc = new TypedDocumentString(`
    fragment ExperimentToExtend on Experiment {
  id
  name
  headline
  dataset {
    id
    name
    classes {
      name
      train
      validation
    }
  }
  runs {
    id
    number
    seed
    hyperparameters
    architecture {
      key
    }
  }
}
    `, {"fragmentName":"ExperimentToExtend"}) as unknown as TypedDocumentString<ExperimentToExtendFragment, unknown>;
export const TrainerStatusDocument = new TypedDocumentString(`
    query TrainerStatus {
  trainers {
    id
    online
    run {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<TrainerStatusQuery, TrainerStatusQueryVariables>;
export const ConfusionMatricesDocument = new TypedDocumentString(`
    query ConfusionMatrices($id: ID!, $standing: [ID!], $epoch: Int) {
  experiment(id: $id) {
    id
    summaryByArchitecture(standing: $standing) {
      name
      standing {
        run {
          id
          number
          seed
          bestEpoch
          architecture {
            key
            title
          }
          confusionMatrix(epoch: $epoch) {
            epoch
            classes
            counts
            accuracy
          }
          ...RunReported
        }
      }
    }
  }
}
    fragment RunReported on Run {
  reported: metrics(
    keys: ["accuracy", "val_accuracy", "loss", "val_loss"]
    maxPoints: 4
  ) {
    key
    last {
      step
    }
  }
}`) as unknown as TypedDocumentString<ConfusionMatricesQuery, ConfusionMatricesQueryVariables>;
export const CurvesDocument = new TypedDocumentString(`
    query Curves($id: ID!, $keys: [String!]!, $maxPoints: Int!, $from: Int, $to: Int) {
  experiment(id: $id) {
    id
    runs {
      id
      ...RunPoints
    }
  }
}
    fragment MetricPoints on MetricSeries {
  key
  last {
    step
    value
  }
  points {
    step
    value
  }
}
fragment RunClock on Run {
  clock: metrics(keys: ["loss"], maxPoints: $maxPoints) {
    points {
      step
      at
    }
  }
}
fragment RunKeys on Run {
  found: metrics(maxPoints: 4) {
    key
  }
}
fragment RunPoints on Run {
  metrics(keys: $keys, maxPoints: $maxPoints, from: $from, to: $to) {
    ...MetricPoints
  }
  ...RunClock
  ...RunKeys
}`) as unknown as TypedDocumentString<CurvesQuery, CurvesQueryVariables>;
export const CurvesEventsDocument = new TypedDocumentString(`
    subscription CurvesEvents($id: ID!, $keys: [String!]!, $maxPoints: Int!, $from: Int, $to: Int) {
  experimentEvents(id: $id, progress: false) {
    __typename
    ... on ExperimentChanged {
      experiment {
        id
        runs {
          id
          ...RunPoints
        }
      }
    }
    ... on EpochsRecorded {
      runs {
        runId
        newPoints {
          ...NewPoints
        }
      }
    }
    ... on PointsLogged {
      runId
      newPoints {
        ...NewPoints
      }
    }
  }
}
    fragment MetricPoints on MetricSeries {
  key
  last {
    step
    value
  }
  points {
    step
    value
  }
}
fragment RunClock on Run {
  clock: metrics(keys: ["loss"], maxPoints: $maxPoints) {
    points {
      step
      at
    }
  }
}
fragment RunKeys on Run {
  found: metrics(maxPoints: 4) {
    key
  }
}
fragment NewPoints on NewPoints {
  key
  points {
    step
    value
    at
  }
}
fragment RunPoints on Run {
  metrics(keys: $keys, maxPoints: $maxPoints, from: $from, to: $to) {
    ...MetricPoints
  }
  ...RunClock
  ...RunKeys
}`) as unknown as TypedDocumentString<CurvesEventsSubscription, CurvesEventsSubscriptionVariables>;
export const CurvesOfSelectionDocument = new TypedDocumentString(`
    query CurvesOfSelection($runs: [ID!]!, $keys: [String!]!, $maxPoints: Int!, $from: Int, $to: Int) {
  compareRuns(runs: $runs) {
    runs {
      id
      ...RunPoints
    }
  }
}
    fragment MetricPoints on MetricSeries {
  key
  last {
    step
    value
  }
  points {
    step
    value
  }
}
fragment RunClock on Run {
  clock: metrics(keys: ["loss"], maxPoints: $maxPoints) {
    points {
      step
      at
    }
  }
}
fragment RunKeys on Run {
  found: metrics(maxPoints: 4) {
    key
  }
}
fragment RunPoints on Run {
  metrics(keys: $keys, maxPoints: $maxPoints, from: $from, to: $to) {
    ...MetricPoints
  }
  ...RunClock
  ...RunKeys
}`) as unknown as TypedDocumentString<CurvesOfSelectionQuery, CurvesOfSelectionQueryVariables>;
export const OtherCurvesDocument = new TypedDocumentString(`
    query OtherCurves($id: ID!, $keys: [String!]!, $maxPoints: Int!) {
  run(id: $id) {
    ...OtherCurves
  }
}
    fragment MetricPoints on MetricSeries {
  key
  last {
    step
    value
  }
  points {
    step
    value
  }
}
fragment RunKeys on Run {
  found: metrics(maxPoints: 4) {
    key
  }
}
fragment OtherCurves on Run {
  id
  ...RunKeys
  metrics(keys: $keys, maxPoints: $maxPoints) {
    ...MetricPoints
  }
}`) as unknown as TypedDocumentString<OtherCurvesQuery, OtherCurvesQueryVariables>;
export const OtherCurvesEventsDocument = new TypedDocumentString(`
    subscription OtherCurvesEvents($id: ID!, $keys: [String!]!, $maxPoints: Int!) {
  runEvents(id: $id, progress: false) {
    __typename
    ... on RunChanged {
      run {
        ...OtherCurves
      }
    }
    ... on EpochRecorded {
      newPoints {
        ...NewPoints
      }
    }
    ... on PointsLogged {
      newPoints {
        ...NewPoints
      }
    }
  }
}
    fragment MetricPoints on MetricSeries {
  key
  last {
    step
    value
  }
  points {
    step
    value
  }
}
fragment RunKeys on Run {
  found: metrics(maxPoints: 4) {
    key
  }
}
fragment NewPoints on NewPoints {
  key
  points {
    step
    value
    at
  }
}
fragment OtherCurves on Run {
  id
  ...RunKeys
  metrics(keys: $keys, maxPoints: $maxPoints) {
    ...MetricPoints
  }
}`) as unknown as TypedDocumentString<OtherCurvesEventsSubscription, OtherCurvesEventsSubscriptionVariables>;
export const DatasetDocument = new TypedDocumentString(`
    query Dataset($id: ID!) {
  dataset(id: $id) {
    ...DatasetDetails
  }
}
    fragment DatasetDetails on Dataset {
  ...DatasetRow
  hash
  imageReading
  labels {
    layout
    notes
    folders {
      path
      role
    }
  }
  split {
    source
    trainPerClass
    validationPerClass
    seed
  }
  problems {
    kind
    count
    explanation
  }
}
fragment DatasetRow on Dataset {
  id
  name
  status
  failure
  imageCount
  bytes
  createdAt
  readyAt
  runCount
  progress {
    done
    total
  }
  classes {
    name
    train
    validation
    test
    unused
  }
  problems {
    kind
    count
  }
}`) as unknown as TypedDocumentString<DatasetQuery, DatasetQueryVariables>;
export const DatasetUpdatedDocument = new TypedDocumentString(`
    subscription DatasetUpdated($id: ID!) {
  datasetUpdated(id: $id) {
    ...DatasetDetails
  }
}
    fragment DatasetDetails on Dataset {
  ...DatasetRow
  hash
  imageReading
  labels {
    layout
    notes
    folders {
      path
      role
    }
  }
  split {
    source
    trainPerClass
    validationPerClass
    seed
  }
  problems {
    kind
    count
    explanation
  }
}
fragment DatasetRow on Dataset {
  id
  name
  status
  failure
  imageCount
  bytes
  createdAt
  readyAt
  runCount
  progress {
    done
    total
  }
  classes {
    name
    train
    validation
    test
    unused
  }
  problems {
    kind
    count
  }
}`) as unknown as TypedDocumentString<DatasetUpdatedSubscription, DatasetUpdatedSubscriptionVariables>;
export const DatasetRunsDocument = new TypedDocumentString(`
    query DatasetRuns($id: ID!) {
  runs(filter: {datasetId: $id}, first: 100) {
    totalCount
    nodes {
      id
      createdAt
      experiment {
        id
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DatasetRunsQuery, DatasetRunsQueryVariables>;
export const ProblemItemsDocument = new TypedDocumentString(`
    query ProblemItems($id: ID!, $first: Int!) {
  dataset(id: $id) {
    id
    problems {
      kind
      items(first: $first)
    }
  }
}
    `) as unknown as TypedDocumentString<ProblemItemsQuery, ProblemItemsQueryVariables>;
export const DeleteDatasetDocument = new TypedDocumentString(`
    mutation DeleteDataset($id: ID!) {
  deleteDataset(id: $id)
}
    `) as unknown as TypedDocumentString<DeleteDatasetMutation, DeleteDatasetMutationVariables>;
export const DatasetsDocument = new TypedDocumentString(`
    query Datasets {
  datasets {
    ...DatasetRow
  }
}
    fragment DatasetRow on Dataset {
  id
  name
  status
  failure
  imageCount
  bytes
  createdAt
  readyAt
  runCount
  progress {
    done
    total
  }
  classes {
    name
    train
    validation
    test
    unused
  }
  problems {
    kind
    count
  }
}`) as unknown as TypedDocumentString<DatasetsQuery, DatasetsQueryVariables>;
export const DatasetRowUpdatedDocument = new TypedDocumentString(`
    subscription DatasetRowUpdated($id: ID!) {
  datasetUpdated(id: $id) {
    ...DatasetRow
  }
}
    fragment DatasetRow on Dataset {
  id
  name
  status
  failure
  imageCount
  bytes
  createdAt
  readyAt
  runCount
  progress {
    done
    total
  }
  classes {
    name
    train
    validation
    test
    unused
  }
  problems {
    kind
    count
  }
}`) as unknown as TypedDocumentString<DatasetRowUpdatedSubscription, DatasetRowUpdatedSubscriptionVariables>;
export const DatasetImagesDocument = new TypedDocumentString(`
    query DatasetImages($id: ID!, $filter: ImageFilter, $first: Int!, $after: String) {
  dataset(id: $id) {
    id
    images(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        id
        url
        file
        className
        part
        width
        height
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DatasetImagesQuery, DatasetImagesQueryVariables>;
export const UploadDocument = new TypedDocumentString(`
    query Upload($id: ID!, $folders: [FolderRoleInput!]) {
  upload(id: $id, folders: $folders) {
    id
    fileName
    bytes
    layout
    labelled
    hasSplit
    hasGroups
    notes
    classes {
      name
      images
      train
      validation
      test
    }
    folders {
      path
      role
      images
    }
    question {
      text
      answers {
        title
        roles {
          path
          role
        }
      }
    }
    leftOut {
      kind
      count
      files
    }
  }
}
    `) as unknown as TypedDocumentString<UploadQuery, UploadQueryVariables>;
export const DatasetNamesDocument = new TypedDocumentString(`
    query DatasetNames {
  datasets {
    id
    name
    status
  }
}
    `) as unknown as TypedDocumentString<DatasetNamesQuery, DatasetNamesQueryVariables>;
export const ImportDatasetDocument = new TypedDocumentString(`
    mutation ImportDataset($input: ImportDatasetInput!) {
  importDataset(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ImportDatasetMutation, ImportDatasetMutationVariables>;
export const LeaksDocument = new TypedDocumentString(`
    query Leaks($id: ID!, $first: Int!, $after: String) {
  dataset(id: $id) {
    id
    leaks(first: $first, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        image {
          ...LeakedImage
        }
        twin {
          ...LeakedImage
        }
        identical
        contradictory
      }
    }
  }
}
    fragment LeakedImage on Image {
  id
  url
  file
  className
  part
  width
  height
}`) as unknown as TypedDocumentString<LeaksQuery, LeaksQueryVariables>;
export const ExperimentsDocument = new TypedDocumentString(`
    query Experiments($after: String, $first: Int!) {
  experiments(after: $after, first: $first) {
    pageInfo {
      endCursor
      hasNextPage
    }
    nodes {
      id
      name
      createdAt
      dataset {
        id
        name
      }
      runs {
        id
        status
      }
      summary {
        accuracy
        low
        high
        architecture {
          key
          title
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExperimentsQuery, ExperimentsQueryVariables>;
export const ExperimentDocument = new TypedDocumentString(`
    query Experiment($id: ID!, $standing: [ID!], $rule: Headline) {
  experiment(id: $id) {
    ...ExperimentDetails
  }
}
    fragment RunReported on Run {
  reported: metrics(
    keys: ["accuracy", "val_accuracy", "loss", "val_loss"]
    maxPoints: 4
  ) {
    key
    last {
      step
    }
  }
}
fragment ExperimentDetails on Experiment {
  id
  name
  headline
  createdAt
  dataset {
    id
    name
    classes {
      name
      train
      validation
      test
    }
  }
  leader(standing: $standing) {
    id
    architecture {
      key
    }
  }
  bestRun {
    id
    number
    seed
    architecture {
      key
      title
    }
    ...FinishedFiles
  }
  runs {
    id
    number
    name
    status
    seed
    failure
    startedAt
    finishedAt
    environment
    parameterCount
    hyperparameters
    architecture {
      key
      title
    }
    progress {
      ...RunProgress
    }
    ...RunReported
    ...FinishedFiles
  }
  trainingSeconds
  verdictSentences(standing: $standing) {
    parts {
      text
      strong
    }
  }
  summaryNote(headline: $rule)
  leakage(headline: $rule) {
    images
    sentence
  }
  chance(headline: $rule) {
    className
    accuracy
    equalClasses
  }
  summaryByArchitecture(standing: $standing, headline: $rule) {
    name
    mean
    standardDeviation
    architecture {
      key
    }
    means {
      balancedAccuracy
      trainAccuracy
      gap
      trainingSeconds
      imagesPerSecond
    }
    standing {
      run {
        id
      }
    }
    rows {
      ...SummaryRowNumbers
    }
    repetitions {
      ...SummaryRowNumbers
    }
  }
  grouping {
    sentence
  }
  comparisonNotes(standing: $standing) {
    test
    speaksOf
    warnings
  }
  comparisons(standing: $standing) {
    a {
      id
    }
    b {
      id
    }
    nameOfA
    nameOfB
    difference
    counts
    decisiveTest
    pValueAdjusted
    shown
    byGroups {
      low
      high
      pValueAdjusted
      shown
    }
    seeds {
      meanOfA
      meanOfB
      pValueAdjusted
      shown
    }
  }
}
fragment FinishedFiles on Run {
  artifacts {
    id
    kind
    name
    url
  }
}
fragment SummaryRowNumbers on SummaryRow {
  accuracy
  low
  high
  byGroups {
    low
    high
  }
  correct
  total
  balancedAccuracy
  trainAccuracy
  gap
  epoch
  withoutLeaks {
    accuracy
    low
    high
    correct
    total
  }
  run {
    id
    number
    seed
    status
    parameterCount
    trainingSeconds
    imagesPerSecond
  }
}
fragment RunProgress on Progress {
  phase
  epoch
  epochs
  step
  steps
  imagesPerSecond
  secondsLeft
}`) as unknown as TypedDocumentString<ExperimentQuery, ExperimentQueryVariables>;
export const ExperimentEventsDocument = new TypedDocumentString(`
    subscription ExperimentEvents($id: ID!, $standing: [ID!], $rule: Headline) {
  experimentEvents(id: $id) {
    __typename
    ... on ExperimentChanged {
      experiment {
        ...ExperimentDetails
      }
    }
    ... on EpochsRecorded {
      experiment {
        ...ExperimentDetails
      }
    }
    ... on RunProgressed {
      runId
      progress {
        ...RunProgress
      }
    }
    ... on FilesChanged {
      run {
        id
        ...FinishedFiles
      }
    }
  }
}
    fragment RunReported on Run {
  reported: metrics(
    keys: ["accuracy", "val_accuracy", "loss", "val_loss"]
    maxPoints: 4
  ) {
    key
    last {
      step
    }
  }
}
fragment ExperimentDetails on Experiment {
  id
  name
  headline
  createdAt
  dataset {
    id
    name
    classes {
      name
      train
      validation
      test
    }
  }
  leader(standing: $standing) {
    id
    architecture {
      key
    }
  }
  bestRun {
    id
    number
    seed
    architecture {
      key
      title
    }
    ...FinishedFiles
  }
  runs {
    id
    number
    name
    status
    seed
    failure
    startedAt
    finishedAt
    environment
    parameterCount
    hyperparameters
    architecture {
      key
      title
    }
    progress {
      ...RunProgress
    }
    ...RunReported
    ...FinishedFiles
  }
  trainingSeconds
  verdictSentences(standing: $standing) {
    parts {
      text
      strong
    }
  }
  summaryNote(headline: $rule)
  leakage(headline: $rule) {
    images
    sentence
  }
  chance(headline: $rule) {
    className
    accuracy
    equalClasses
  }
  summaryByArchitecture(standing: $standing, headline: $rule) {
    name
    mean
    standardDeviation
    architecture {
      key
    }
    means {
      balancedAccuracy
      trainAccuracy
      gap
      trainingSeconds
      imagesPerSecond
    }
    standing {
      run {
        id
      }
    }
    rows {
      ...SummaryRowNumbers
    }
    repetitions {
      ...SummaryRowNumbers
    }
  }
  grouping {
    sentence
  }
  comparisonNotes(standing: $standing) {
    test
    speaksOf
    warnings
  }
  comparisons(standing: $standing) {
    a {
      id
    }
    b {
      id
    }
    nameOfA
    nameOfB
    difference
    counts
    decisiveTest
    pValueAdjusted
    shown
    byGroups {
      low
      high
      pValueAdjusted
      shown
    }
    seeds {
      meanOfA
      meanOfB
      pValueAdjusted
      shown
    }
  }
}
fragment FinishedFiles on Run {
  artifacts {
    id
    kind
    name
    url
  }
}
fragment SummaryRowNumbers on SummaryRow {
  accuracy
  low
  high
  byGroups {
    low
    high
  }
  correct
  total
  balancedAccuracy
  trainAccuracy
  gap
  epoch
  withoutLeaks {
    accuracy
    low
    high
    correct
    total
  }
  run {
    id
    number
    seed
    status
    parameterCount
    trainingSeconds
    imagesPerSecond
  }
}
fragment RunProgress on Progress {
  phase
  epoch
  epochs
  step
  steps
  imagesPerSecond
  secondsLeft
}`) as unknown as TypedDocumentString<ExperimentEventsSubscription, ExperimentEventsSubscriptionVariables>;
export const QueuedRunsDocument = new TypedDocumentString(`
    query QueuedRuns($id: ID!) {
  experiment(id: $id) {
    runs {
      id
      queuePosition
      obstacle
    }
  }
}
    `) as unknown as TypedDocumentString<QueuedRunsQuery, QueuedRunsQueryVariables>;
export const AnswerSheetDocument = new TypedDocumentString(`
    query AnswerSheet($id: ID!, $runIds: [ID!], $part: Part, $filter: AnsweredImageFilter) {
  experiment(id: $id) {
    id
    name
    dataset {
      id
      name
    }
    answers(runIds: $runIds, part: $part) {
      part
      total
      classes
      runs {
        name
        epoch
        run {
          id
          number
          seed
          architecture {
            key
            title
          }
        }
      }
      images(filter: $filter, first: 0) {
        totalCount
      }
      suspectedLabels(filter: $filter)
      whyNoLabelSuspected
      outcomes(filter: $filter) {
        kind
        count
        run {
          run {
            id
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AnswerSheetQuery, AnswerSheetQueryVariables>;
export const EpochsChangedDocument = new TypedDocumentString(`
    subscription EpochsChanged($id: ID!) {
  experimentEvents(id: $id, progress: false) {
    __typename
  }
}
    `) as unknown as TypedDocumentString<EpochsChangedSubscription, EpochsChangedSubscriptionVariables>;
export const AnsweredImagesDocument = new TypedDocumentString(`
    query AnsweredImages($id: ID!, $runIds: [ID!], $part: Part, $filter: AnsweredImageFilter, $orderBy: AnsweredImageOrder!, $first: Int!, $skip: Int!) {
  experiment(id: $id) {
    id
    answers(runIds: $runIds, part: $part) {
      images(filter: $filter, orderBy: $orderBy, first: $first, skip: $skip) {
        totalCount
        nodes {
          ...AnsweredImageDetails
        }
      }
    }
  }
}
    fragment AnsweredImageDetails on AnsweredImage {
  labelQuality
  likelyClass
  image {
    id
    url
    file
    className
  }
  answers {
    predictedClass
    correct
    confidence
    labelProbability
  }
}`) as unknown as TypedDocumentString<AnsweredImagesQuery, AnsweredImagesQueryVariables>;
export const PlacedImageDocument = new TypedDocumentString(`
    query PlacedImage($id: ID!, $runIds: [ID!], $part: Part, $imageId: ID!, $filter: AnsweredImageFilter, $orderBy: AnsweredImageOrder!) {
  experiment(id: $id) {
    id
    answers(runIds: $runIds, part: $part) {
      image(id: $imageId, filter: $filter, orderBy: $orderBy) {
        number
        total
        previous {
          image {
            id
            url
          }
        }
        next {
          image {
            id
            url
          }
        }
        image {
          labelQuality
          likelyClass
          labelSuspected
          image {
            id
            url
            file
            className
            width
            height
          }
          answers {
            predictedClass
            correct
            probabilities
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PlacedImageQuery, PlacedImageQueryVariables>;
export const InsightsDocument = new TypedDocumentString(`
    query Insights($id: ID!, $standing: [ID!]) {
  experiment(id: $id) {
    id
    insights(standing: $standing) {
      ...InsightDetails
    }
  }
}
    fragment InsightDetails on Insight {
  kind
  sentence
  definition
  suggestedEpochs
  runs {
    id
    number
  }
  evidence {
    place
    metric
    fromEpoch
    toEpoch
  }
}`) as unknown as TypedDocumentString<InsightsQuery, InsightsQueryVariables>;
export const CalibrationDocument = new TypedDocumentString(`
    query Calibration($id: ID!) {
  run(id: $id) {
    id
    calibration {
      epoch
      expectedCalibrationError
      bins {
        from
        to
        count
        accuracy
        confidence
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CalibrationQuery, CalibrationQueryVariables>;
export const CompareRunsDocument = new TypedDocumentString(`
    query CompareRuns($runs: [ID!]!) {
  compareRuns(runs: $runs) {
    warnings
    differing {
      name
      title
    }
    runs {
      id
      number
      name
      status
      seed
      bestEpoch
      bestAccuracy
      startedAt
      finishedAt
      hyperparameters
      bestAccuracyInterval {
        low
        high
      }
      architecture {
        key
        title
      }
      experiment {
        id
        name
        dataset {
          id
          name
        }
      }
      ...RunReported
    }
  }
}
    fragment RunReported on Run {
  reported: metrics(
    keys: ["accuracy", "val_accuracy", "loss", "val_loss"]
    maxPoints: 4
  ) {
    key
    last {
      step
    }
  }
}`) as unknown as TypedDocumentString<CompareRunsQuery, CompareRunsQueryVariables>;
export const ConfusionMatrixDocument = new TypedDocumentString(`
    query ConfusionMatrix($id: ID!, $epoch: Int!) {
  run(id: $id) {
    id
    confusionMatrix(epoch: $epoch) {
      epoch
      classes
      counts
      accuracy
      balancedAccuracy
      scores {
        name
        precision
        recall
        f1
        support
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConfusionMatrixQuery, ConfusionMatrixQueryVariables>;
export const QueueDocument = new TypedDocumentString(`
    query Queue($after: String, $first: Int!) {
  runs(
    filter: {status: [RUNNING, QUEUED]}
    orderBy: QUEUE_ORDER
    after: $after
    first: $first
  ) {
    pageInfo {
      endCursor
      hasNextPage
    }
    nodes {
      id
      number
      name
      status
      queuedAt
      startedAt
      queuePosition
      obstacle
      architecture {
        key
        title
      }
      experiment {
        id
        name
      }
      trainer {
        id
        name
      }
      progress {
        ...RunProgress
      }
    }
  }
}
    fragment RunProgress on Progress {
  phase
  epoch
  epochs
  step
  steps
  imagesPerSecond
  secondsLeft
}`) as unknown as TypedDocumentString<QueueQuery, QueueQueryVariables>;
export const RunDocument = new TypedDocumentString(`
    query Run($id: ID!) {
  run(id: $id) {
    ...RunDetails
  }
}
    fragment MetricPoints on MetricSeries {
  key
  last {
    step
    value
  }
  points {
    step
    value
  }
}
fragment EpochMetrics on Run {
  metrics(keys: ["accuracy", "val_accuracy", "loss", "val_loss"]) {
    ...MetricPoints
  }
}
fragment InsightDetails on Insight {
  kind
  sentence
  definition
  suggestedEpochs
  runs {
    id
    number
  }
  evidence {
    place
    metric
    fromEpoch
    toEpoch
  }
}
fragment RunProgress on Progress {
  phase
  epoch
  epochs
  step
  steps
  imagesPerSecond
  secondsLeft
}
fragment RunDetails on Run {
  id
  number
  name
  tags
  notes
  deletedAt
  status
  seed
  attempt
  createdAt
  queuedAt
  startedAt
  finishedAt
  queuePosition
  obstacle
  failure
  parameterCount
  trainableParameterCount
  hyperparameters
  environment
  architecture {
    key
    title
    defaults
    hyperparametersSchema
  }
  experiment {
    id
    name
    headline
    dataset {
      id
      name
      hash
      classes {
        name
        train
        validation
      }
    }
  }
  ...RunResults
  trainer {
    id
    name
  }
  progress {
    ...RunProgress
  }
  ...EpochMetrics
  ...RunFiles
  attempts {
    number
    startedAt
    endedAt
    outcome
    failure
    afterEpoch
    trainer {
      id
      name
    }
  }
  logLines(last: 200) {
    ...LogLine
  }
}
fragment RunResults on Run {
  bestEpoch
  bestAccuracy
  trainingSeconds
  imagesPerSecond
  onValidation: accuracyOn(part: VALIDATION) {
    ...OnPart
  }
  onTraining: accuracyOn(part: TRAIN) {
    ...OnPart
  }
  onTest: accuracyOn(part: TEST) {
    ...OnPart
  }
  insights {
    ...InsightDetails
  }
}
fragment RunFiles on Run {
  artifacts {
    id
    name
    kind
    epoch
    size
    url
  }
}
fragment LogLine on LogLine {
  number
  at
  text
}
fragment OnPart on PartAccuracy {
  correct
  total
  accuracy
  low
  high
}`) as unknown as TypedDocumentString<RunQuery, RunQueryVariables>;
export const RunEventsDocument = new TypedDocumentString(`
    subscription RunEvents($id: ID!) {
  runEvents(id: $id) {
    __typename
    attempt
    ... on RunChanged {
      run {
        ...RunDetails
      }
    }
    ... on RunProgressed {
      progress {
        ...RunProgress
      }
    }
    ... on RunLogged {
      lines {
        ...LogLine
      }
    }
    ... on EpochRecorded {
      run {
        ...RunResults
      }
      newPoints(keys: ["accuracy", "val_accuracy", "loss", "val_loss"]) {
        ...NewPoints
      }
    }
    ... on FilesChanged {
      run {
        ...RunFiles
      }
    }
  }
}
    fragment MetricPoints on MetricSeries {
  key
  last {
    step
    value
  }
  points {
    step
    value
  }
}
fragment EpochMetrics on Run {
  metrics(keys: ["accuracy", "val_accuracy", "loss", "val_loss"]) {
    ...MetricPoints
  }
}
fragment NewPoints on NewPoints {
  key
  points {
    step
    value
    at
  }
}
fragment InsightDetails on Insight {
  kind
  sentence
  definition
  suggestedEpochs
  runs {
    id
    number
  }
  evidence {
    place
    metric
    fromEpoch
    toEpoch
  }
}
fragment RunProgress on Progress {
  phase
  epoch
  epochs
  step
  steps
  imagesPerSecond
  secondsLeft
}
fragment RunDetails on Run {
  id
  number
  name
  tags
  notes
  deletedAt
  status
  seed
  attempt
  createdAt
  queuedAt
  startedAt
  finishedAt
  queuePosition
  obstacle
  failure
  parameterCount
  trainableParameterCount
  hyperparameters
  environment
  architecture {
    key
    title
    defaults
    hyperparametersSchema
  }
  experiment {
    id
    name
    headline
    dataset {
      id
      name
      hash
      classes {
        name
        train
        validation
      }
    }
  }
  ...RunResults
  trainer {
    id
    name
  }
  progress {
    ...RunProgress
  }
  ...EpochMetrics
  ...RunFiles
  attempts {
    number
    startedAt
    endedAt
    outcome
    failure
    afterEpoch
    trainer {
      id
      name
    }
  }
  logLines(last: 200) {
    ...LogLine
  }
}
fragment RunResults on Run {
  bestEpoch
  bestAccuracy
  trainingSeconds
  imagesPerSecond
  onValidation: accuracyOn(part: VALIDATION) {
    ...OnPart
  }
  onTraining: accuracyOn(part: TRAIN) {
    ...OnPart
  }
  onTest: accuracyOn(part: TEST) {
    ...OnPart
  }
  insights {
    ...InsightDetails
  }
}
fragment RunFiles on Run {
  artifacts {
    id
    name
    kind
    epoch
    size
    url
  }
}
fragment LogLine on LogLine {
  number
  at
  text
}
fragment OnPart on PartAccuracy {
  correct
  total
  accuracy
  low
  high
}`) as unknown as TypedDocumentString<RunEventsSubscription, RunEventsSubscriptionVariables>;
export const RepeatRunDocument = new TypedDocumentString(`
    mutation RepeatRun($input: StartRunInput!) {
  startRun(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RepeatRunMutation, RepeatRunMutationVariables>;
export const CancelRunDocument = new TypedDocumentString(`
    mutation CancelRun($id: ID!) {
  cancelRun(id: $id) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<CancelRunMutation, CancelRunMutationVariables>;
export const RetryRunDocument = new TypedDocumentString(`
    mutation RetryRun($id: ID!) {
  retryRun(id: $id) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<RetryRunMutation, RetryRunMutationVariables>;
export const RunsDocument = new TypedDocumentString(`
    query Runs($query: String!, $sort: String!, $columns: [String!]!, $after: String, $first: Int!) {
  runs(query: $query, sort: $sort, after: $after, first: $first) {
    totalCount
    pageInfo {
      endCursor
      hasNextPage
    }
    nodes {
      id
      number
      status
      name
      deletedAt
      values(of: $columns)
      bestAccuracyInterval {
        low
        high
      }
      architecture {
        key
        title
      }
      experiment {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RunsQuery, RunsQueryVariables>;
export const RunFieldsDocument = new TypedDocumentString(`
    query RunFields {
  runFields {
    name
    kind
    type
    title
    description
  }
}
    `) as unknown as TypedDocumentString<RunFieldsQuery, RunFieldsQueryVariables>;
export const DeleteRunsDocument = new TypedDocumentString(`
    mutation DeleteRuns($ids: [ID!]!) {
  deleteRuns(ids: $ids) {
    id
    deletedAt
  }
}
    `) as unknown as TypedDocumentString<DeleteRunsMutation, DeleteRunsMutationVariables>;
export const RestoreRunsDocument = new TypedDocumentString(`
    mutation RestoreRuns($ids: [ID!]!) {
  restoreRuns(ids: $ids) {
    id
    deletedAt
  }
}
    `) as unknown as TypedDocumentString<RestoreRunsMutation, RestoreRunsMutationVariables>;
export const DeleteRunsForGoodDocument = new TypedDocumentString(`
    mutation DeleteRunsForGood($ids: [ID!]!) {
  deleteRunsForGood(ids: $ids)
}
    `) as unknown as TypedDocumentString<DeleteRunsForGoodMutation, DeleteRunsForGoodMutationVariables>;
export const UpdateRunDocument = new TypedDocumentString(`
    mutation UpdateRun($id: ID!, $input: UpdateRunInput!) {
  updateRun(id: $id, input: $input) {
    id
    name
    tags
    notes
  }
}
    `) as unknown as TypedDocumentString<UpdateRunMutation, UpdateRunMutationVariables>;
export const RunTagsDocument = new TypedDocumentString(`
    query RunTags {
  runTags
}
    `) as unknown as TypedDocumentString<RunTagsQuery, RunTagsQueryVariables>;
export const PreviewImagesDocument = new TypedDocumentString(`
    query PreviewImages($id: ID!, $first: Int!) {
  dataset(id: $id) {
    images(filter: {part: TRAIN}, first: $first) {
      nodes {
        id
        url
        className
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PreviewImagesQuery, PreviewImagesQueryVariables>;
export const StartOptionsDocument = new TypedDocumentString(`
    query StartOptions {
  datasets {
    id
    name
    status
    imageCount
    classes {
      name
      train
      validation
    }
  }
  trainers {
    id
    online
  }
}
    `) as unknown as TypedDocumentString<StartOptionsQuery, StartOptionsQueryVariables>;
export const TrainersOnlineDocument = new TypedDocumentString(`
    query TrainersOnline {
  trainers {
    id
    online
  }
}
    `) as unknown as TypedDocumentString<TrainersOnlineQuery, TrainersOnlineQueryVariables>;
export const ArchitecturesDocument = new TypedDocumentString(`
    query Architectures($imageSize: Int, $classes: Int!) {
  architectures(imageSize: $imageSize, classes: $classes) {
    key
    title
    description
    defaults
    hyperparametersSchema
    parameterCount
    trainableParameterCount
    smallestImageSize
  }
}
    `) as unknown as TypedDocumentString<ArchitecturesQuery, ArchitecturesQueryVariables>;
export const StartExperimentDocument = new TypedDocumentString(`
    mutation StartExperiment($input: StartExperimentInput!) {
  startExperiment(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<StartExperimentMutation, StartExperimentMutationVariables>;
export const StartRunDocument = new TypedDocumentString(`
    mutation StartRun($input: StartRunInput!) {
  startRun(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<StartRunMutation, StartRunMutationVariables>;
export const RunToRepeatDocument = new TypedDocumentString(`
    query RunToRepeat($id: ID!) {
  run(id: $id) {
    id
    number
    name
    seed
    hyperparameters
    architecture {
      key
      title
    }
    experiment {
      ...ExperimentToExtend
    }
  }
}
    fragment ExperimentToExtend on Experiment {
  id
  name
  headline
  dataset {
    id
    name
    classes {
      name
      train
      validation
    }
  }
  runs {
    id
    number
    seed
    hyperparameters
    architecture {
      key
    }
  }
}`) as unknown as TypedDocumentString<RunToRepeatQuery, RunToRepeatQueryVariables>;
export const ExperimentToExtendDocument = new TypedDocumentString(`
    query ExperimentToExtend($id: ID!) {
  experiment(id: $id) {
    ...ExperimentToExtend
  }
}
    fragment ExperimentToExtend on Experiment {
  id
  name
  headline
  dataset {
    id
    name
    classes {
      name
      train
      validation
    }
  }
  runs {
    id
    number
    seed
    hyperparameters
    architecture {
      key
    }
  }
}`) as unknown as TypedDocumentString<ExperimentToExtendQuery, ExperimentToExtendQueryVariables>;
export const TrainersDocument = new TypedDocumentString(`
    query Trainers {
  trainers {
    id
    name
    device
    threads
    versions
    online
    lastSeenAt
    registeredAt
    run {
      id
      number
      architecture {
        title
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TrainersQuery, TrainersQueryVariables>;
export const RunsChangedDocument = new TypedDocumentString(`
    subscription RunsChanged {
  runsChanged
}
    `) as unknown as TypedDocumentString<RunsChangedSubscription, RunsChangedSubscriptionVariables>;