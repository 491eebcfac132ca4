const RUN = `id number name status seed attempt hyperparameters environment parameterCount trainableParameterCount
  bestEpoch bestAccuracy failure trainingSeconds imagesPerSecond
  architecture { key title description layers defaults parameterCount trainableParameterCount }
  attempts { number outcome failure } artifacts { name kind size sha256 epoch } log(last: 10000)
  metrics(maxPoints: 10000) { key count points { step value } }
  confusionMatrices { epoch classes counts } calibration { epoch expectedCalibrationError }
  onTrain: accuracyOn(part: TRAIN) { epoch correct total } onValidation: accuracyOn(part: VALIDATION) { epoch correct total low high }
  predictions(first: 500) { epoch totalCount nodes { predictedClass probabilities image { file } } }`;

const ROW = `run { number } accuracy low high correct total balancedAccuracy trainAccuracy gap epoch
  byGroups { low high } withoutLeaks { images accuracy }`;

/** What a person or a program reads of a finished experiment. Fields that only a newer version has do not belong here. */
export const QUERIES = {
  datasets: `{ datasets { id name status hash imageCount imageReading runCount
    classes { name train validation test unused } problems { kind count } split { source seed } } }`,
  experiments: `{ experiments(first: 100) { nodes { id name headline verdict summaryNote
    bestRun { number } leader { number } runs { number } chance { className accuracy } grouping { groups images }
    summary { ${ROW} } summaryByArchitecture { name mean standardDeviation rows { ${ROW} } }
    comparisons { a { number } b { number } bothRight onlyARight onlyBRight neitherRight pValue pValueAdjusted shown }
    insights { kind sentence } } } }`,
  runs: `{ runs(first: 500, orderBy: OLDEST_FIRST) { nodes { ${RUN} } } }`,
};
