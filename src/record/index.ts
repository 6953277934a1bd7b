export {assemble, passagesOf, readableBlocks} from "./assemble.ts"
export {ownVoiceOf} from "./own-voice.ts"
export * from "./reading.ts"
export * from "./held.ts"
