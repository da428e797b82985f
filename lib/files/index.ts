export { attachFile, forgetUpload, hasRoomFor, type StoredUpload } from "./attach";
export { type KeptPhoto, keepPhoto, removePhoto } from "./commands";
export { editPhoto, type PhotoEdit } from "./edit";
export { eraseFilesOfCase, eraseFilesOfDrafts } from "./erase";
export { jobs } from "./jobs";
export { type Photo, type PhotoFault, preparePhoto } from "./photo";
export { type Attachment, type CasePhoto, filesOfCase, photosOfDraft } from "./queries";
export { receiveUpload, uploadError } from "./receive";
export { fileResponse } from "./response";
export {
  maxAttachments,
  maxDocumentBytes,
  maxPhotoBytes,
  maxPhotos,
  photoGrid,
  photoTypes,
  uploadSchema,
  uploadTypes,
} from "./schema";
export { readStored, storeFile } from "./store";
export { prepareUpload, type Upload, type UploadFault } from "./upload";
