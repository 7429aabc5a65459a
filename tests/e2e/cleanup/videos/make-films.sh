#!/bin/sh
# Makes the films in films/ from photographs with Debian's ffmpeg: 4 seconds at 10 frames per second, in codecs that every browser plays.
set -eu
cd "$(dirname "$0")/films"
pictures=../../../../../packages/cleaner/test/photos/pictures
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

film() { # name, filter of three pictures that ends in [out]
  name=$1 filter=$2
  shift 2
  ffmpeg -loglevel error -y -loop 1 -t 2 -i "$pictures/$1.jpg" -loop 1 -t 2 -i "$pictures/$2.jpg" -loop 1 -t 2 -i "$pictures/$3.jpg" \
    -filter_complex "$filter" -map '[out]' -r 10 -t 4 -c:v ffv1 "$work/$name.mkv"
}
fit='scale=240:180:force_original_aspect_ratio=increase,crop=240:180,setsar=1,fps=10'
three="[0]$fit,trim=duration=1.3[a];[1]$fit,trim=duration=1.3[b];[2]$fit,trim=duration=1.4[c];[a][b][c]concat=3[out]"
black="[0]$fit,trim=duration=1,drawbox=c=black:t=fill[a];[1]$fit,trim=duration=1.6[b];[2]$fit,trim=duration=1.4[c];[a][b][c]concat=3[out]"
# One picture all the time, before which a square passes: to the right, or back.
passing() {
  echo "color=red:s=40x60:r=10[who];[0]$fit,loop=-1:20[room];[room][who]overlay=x='$1':y=90:shortest=0[out]"
}
film trip "$three" canyon-wren casa-mila lake-sherburne
film other "$three" tea-gardens perched-osprey beacon-street-sunset
film intro-1 "$black" canyon-wren perched-osprey casa-mila
film intro-2 "$black" canyon-wren tea-gardens lake-sherburne
film camera-1 "$(passing 't*50')" casa-mila casa-mila casa-mila
film camera-2 "$(passing '200-t*50')" casa-mila casa-mila casa-mila

save() { # film, name, options
  source=$1 name=$2
  shift 2
  ffmpeg -loglevel error -y -i "$work/$source.mkv" -pix_fmt yuv420p "$@" -an -map_metadata -1 -fflags +bitexact -flags:v +bitexact "$name"
}
save trip trip.mp4 -c:v libvpx-vp9 -crf 46 -b:v 0
save trip trip-small.webm -vf scale=160:-2 -c:v libvpx -crf 40 -b:v 25k
for name in other intro-1 intro-2 camera-1 camera-2; do
  save "$name" "$name.webm" -c:v libvpx-vp9 -crf 54 -b:v 0
done
