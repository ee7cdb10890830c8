import { partOfBucket } from "./part-of-bucket";

/** Which ways of making a bucket public are shut. */
export const bucketPublicAccessBlock = partOfBucket([], {
  defaults: {
    blockPublicAcls: false,
    blockPublicPolicy: false,
    ignorePublicAcls: false,
    restrictPublicBuckets: false,
  },
});
