#!/bin/sh
# Generates the files in media/ with Debian's ffmpeg. Padding gives each rendition its declared bitrate, so that a simple picture
# at four frames per second can replace a real video: 80, 40, 20 and 8 kbit/s, in proportion to real sites.
set -eu
cd "$(dirname "$0")/media"
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
seconds=60

video() { # width height kilobits
  ffmpeg -loglevel error -y -f lavfi -i "testsrc=size=$1x$2:rate=4:duration=$seconds" -an -pix_fmt yuv420p -aspect 16:9 \
    -c:v libx264 -preset veryslow -profile:v main -bf 0 -g 8 -keyint_min 8 -sc_threshold 0 \
    -b:v "$3k" -minrate "$3k" -maxrate "$3k" -bufsize "$(($3 * 2))k" \
    -x264-params nal-hrd=cbr:force-cfr=1:threads=1 -fflags +bitexact -flags:v +bitexact "$work/$2.mp4"
}
video 426 240 8
video 854 480 20
video 1280 720 40
video 1920 1080 80
ffmpeg -loglevel error -y -f lavfi -i "sine=frequency=330:sample_rate=16000:duration=$seconds" \
  -c:a aac -b:a 12k -ac 1 -fflags +bitexact -flags:a +bitexact "$work/sound.mp4"

# One file per rendition, read by range requests, with one manifest per format for the same segments.
ffmpeg -loglevel error -y -i "$work/240.mp4" -i "$work/480.mp4" -i "$work/720.mp4" -i "$work/1080.mp4" -i "$work/sound.mp4" \
  -map 0 -map 1 -map 2 -map 3 -map 4 -c copy -fflags +bitexact -f dash -single_file 1 -hls_playlist 1 -seg_duration 2 \
  -adaptation_sets "id=0,streams=v id=1,streams=a" -hls_master_name film.m3u8 film.mpd

# Picture and sound in one file, for the browser's own player.
for height in 240 480 1080; do
  ffmpeg -loglevel error -y -i "$work/$height.mp4" -i "$work/sound.mp4" -c copy -fflags +bitexact -movflags +faststart "film-$height.mp4"
done
ffmpeg -loglevel error -y -i "$work/sound.mp4" -c copy -fflags +bitexact -movflags +faststart sound.m4a

# A loop of six seconds, like those at the top of web pages.
ffmpeg -loglevel error -y -i "$work/1080.mp4" -t 6 -c copy -fflags +bitexact -movflags +faststart loop-1080.mp4
ffmpeg -loglevel error -y -i "$work/240.mp4" -t 6 -c copy -fflags +bitexact -movflags +faststart loop-240.mp4

# Without the creation time, the files are the same on every run.
sed -i '/PROGRAM-DATE-TIME/d' media_?.m3u8

# The same variants, and an audio-only one.
{
  cat film.m3u8
  printf '#EXT-X-STREAM-INF:BANDWIDTH=14000,CODECS="mp4a.40.2",AUDIO="group_A1"\nmedia_4.m3u8\n'
} > film-heard.m3u8
