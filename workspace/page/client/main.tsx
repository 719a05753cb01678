import React from 'react';
import { render } from 'react-dom';

import { Page } from './Page';

import './look/fonts.css';
import '@rocket.chat/icons/dist/rocketchat.css';
import '@rocket.chat/fuselage/dist/fuselage.css';

render(<Page />, document.getElementById('page'));
